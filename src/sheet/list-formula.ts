/** The choices of a drop-down as the formula that a validation holds: `"好,中,差"`. */
export function listFormula(list: readonly string[]): string {
  return `"${list.join(',').replaceAll('"', '""')}"`;
}
