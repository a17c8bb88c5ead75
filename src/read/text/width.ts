import type { Notice } from '../../form/model';
import type { TextRow } from './cut';

const HALF_WIDTH = /[,;:()]/u;
const FULL_WIDTH = /[，；：（）]/u;
/** Commas between digits are thousands separators in either half of a text. */
const IN_NUMBERS = /\d,(?=\d)/gu;

/**
 * Published text may have half-width marks on its first page and full-width ones from the next page on: extraction has
 * done that, not the unit. The texts stay as they are; one notice says so.
 */
export function widthNotices(rows: readonly TextRow[]): readonly Notice[] {
  const has = (mark: RegExp) => (row: TextRow) => row.fields.some((field) => mark.test(field.replace(IN_NUMBERS, '')));
  const firstFull = rows.findIndex(has(FULL_WIDTH));
  const isAtBreak = rows[firstFull]?.afterBlank === true;
  if (!isAtBreak || !rows.slice(0, firstFull).some(has(HALF_WIDTH)) || rows.slice(firstFull).some(has(HALF_WIDTH))) {
    return [];
  }
  return [
    {
      kind: 'assumed',
      at: { row: rows[firstFull]!.line, column: 0 },
      message: '从这一页起标点由半角变为全角，看来是提取文字时造成的，不是填报问题，文字照原样保留。',
    },
  ];
}
