/** Months up to whose end budgets are monitored, and figures so are at hand. */
const MONITORED_MONTHS = [7, 10];

/** What the figures of a year's table usually are; anything else may be written, too. */
export function basisChoices(year: number | null): readonly string[] {
  const months = year === null ? [] : MONITORED_MONTHS.map((month) => `截至${year}年${month}月`);
  return ['上年实际', '预计', ...months];
}
