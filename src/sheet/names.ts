/** The longest name a sheet may have in Excel. */
export const MAX_SHEET_NAME = 31;

/** The name wanted, or `名称(2)`, `名称(3)`… where a sheet has it already; case does not tell names apart. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, (name) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; used.has(name.toLowerCase()); n++) {
    const suffix = `(${n})`;
    name = wanted.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
  }
  return name;
}
