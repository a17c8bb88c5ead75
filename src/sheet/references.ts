import { areaAddress, parseArea, quoteSheet, type Area } from './address';

/** `表一!$A$1:$B$2`, the form that names refer with. */
export function reference(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${areaAddress(area).replace(/[A-Z]+|\d+/g, '$$$&')}`;
}

/** The sheet and area that a name stands for, or null where it is anything else. */
export function areaOfName({
  refersTo,
}: {
  readonly refersTo: string;
}): { readonly sheet: string; readonly area: Area } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(refersTo.trim());
  const area = match && parseArea(match[3]!);
  return area ? { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, area } : null;
}

/** Whether a formula or a name's text speaks of the sheet. */
export function mentionsSheet(formula: string, sheet: string): boolean {
  const text = formula.toLowerCase();
  const name = sheet.toLowerCase();
  const bare = text.indexOf(`${name}!`);
  const isStart = bare >= 0 && !/[\p{L}\p{N}_.]/u.test(text[bare - 1] ?? ' ');
  return isStart || text.includes(`'${name.replaceAll("'", "''")}'!`);
}
