import type { Severity } from '../check/problem';
import { absoluteAddress, type Cell } from '../sheet/address';
import { isErrorValue, type CellValue } from '../sheet/snapshot';

/** Conditions of conditional formats: each carries our marker, and holds only while a cell still holds what was flagged. */

/**
 * The longest condition written. A formula may have 8,192 characters and a text in it 255, but the hosts' interfaces for
 * conditional formats take 255 in all.
 */
export const MAX_CONDITION = 255;

/** Characters compared at each end of a text that is too long to be compared whole. */
const END = 40;

const MARKER = /\bN\(\s*"jixiao:(?:error|warning|hint)"\s*\)/i;

/** Codes of ERROR.TYPE; an error without one of them is compared as some error. */
const ERROR_CODES: Readonly<Record<string, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
};

/** `AND(N("jixiao:error")=0,ISTEXT($D$24),EXACT($D$24,"≥190%"))`, without `=`: true while the cell holds the value. */
export function markCondition(severity: Severity, cell: Cell, value: CellValue): string {
  const marker = `N("jixiao:${severity}")=0`;
  const at = absoluteAddress(cell);
  if (typeof value !== 'string' || value === '') return `AND(${marker},${holds(at, value)})`;
  const whole = `AND(${marker},ISTEXT(${at}),EXACT(${at},${literal(value)}))`;
  return whole.length <= MAX_CONDITION ? whole : `AND(${marker},ISTEXT(${at}),${hasLengthAndEnds(at, value)})`;
}

/** Whether a conditional format is one of our marks. */
export function isMarkCondition(formula: string): boolean {
  return MARKER.test(formula);
}

function holds(at: string, value: Exclude<CellValue, string> | ''): string {
  if (value === null || value === '') return `LEN(${at})=0`;
  if (isErrorValue(value)) {
    const code = ERROR_CODES[value.error];
    return code === undefined ? `ISERROR(${at})` : `ERROR.TYPE(${at})=${code}`;
  }
  if (typeof value === 'boolean') return `ISLOGICAL(${at}),${at}=${value ? 'TRUE' : 'FALSE'}`;
  return `ISNUMBER(${at}),${at}=${numberLiteral(value)}`;
}

/** Formulas know 15 digits of a number, and compare no more. */
function numberLiteral(value: number): string {
  return String(Number(value.toPrecision(15))).toUpperCase();
}

/** Characters outside the basic plane are left out of the ends: hosts do not agree on whether they count one or two. */
function hasLengthAndEnds(at: string, text: string): string {
  const lengths = [...new Set([text.length, Array.from(text).length])].map((length) => `LEN(${at})=${length}`);
  const start = fitting(/^[^\ud800-\udfff]*/.exec(text.slice(0, END))![0], (end) => end.slice(0, -1));
  const end = fitting(/[^\ud800-\udfff]*$/.exec(text.slice(-END))![0], (end) => end.slice(1));
  return [
    lengths.length === 1 ? lengths[0] : `OR(${lengths.join(',')})`,
    ...(start === '' ? [] : [`EXACT(LEFT(${at},${start.length}),${literal(start)})`]),
    ...(end === '' ? [] : [`EXACT(RIGHT(${at},${end.length}),${literal(end)})`]),
  ].join(',');
}

/** Quotes and line breaks are longer in a formula than in the text. */
function fitting(end: string, shorten: (end: string) => string): string {
  return literal(end).length <= END + 2 ? end : fitting(shorten(end), shorten);
}

/** A text as formulas write it. */
function literal(text: string): string {
  const parts = text.replaceAll('"', '""').replace(/[\x00-\x1f]/g, (control) => `"&CHAR(${control.charCodeAt(0)})&"`);
  return `"${parts}"`;
}
