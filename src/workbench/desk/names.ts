/** Endings of workbooks that can be opened, and of published text; `~$…` is what Excel leaves beside an open file. */
const WORKBOOK = /\.xls[xm]$/i;
const TEXT = /\.txt$/i;
const PASSED_OVER = /^(?:~\$|\.)/;
const CHECKED = '（已校验）';

export function isText(path: string): boolean {
  return TEXT.test(path);
}

/** Whether a sweep takes the file; `hidden` ones are not even mentioned. */
export function sweepKind(path: string): 'workbook' | 'other' | 'hidden' {
  if (path.split('/').some((part) => PASSED_OVER.test(part))) return 'hidden';
  return WORKBOOK.test(path) ? 'workbook' : 'other';
}

/** `单位/甲.xlsx` → `甲.xlsx`. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name a first save proposes: never that of the workbook which was opened. */
export function proposedName(path: string): string {
  const base = fileName(path).replace(/\.(?:xls[xm]?|txt)$/i, '');
  return WORKBOOK.test(path) && !base.endsWith(CHECKED) ? `${base}${CHECKED}.xlsx` : `${base}.xlsx`;
}
