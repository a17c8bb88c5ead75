import { plainText } from '../../sheet/plain-text';

/** Letters that begin something Excel reads: months, logical values, times of day, and eras of Chinese calendars. */
const READ_WORDS = /^(?:true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|上午|下午|民国|公元)/i;

/** Signs that begin nothing but a text. */
const HARMLESS = /^[《〈“‘「【〔、。；：！？…—·≥≤≠≈＞＜★☆●○■□√×①-⑳]/u;

/**
 * A text as it is written into a cell that is not in the format `@`: with an apostrophe before it, which Excel takes off
 * again, wherever Excel might make a formula, number, date or anything else of it.
 */
export function asText(text: string): string {
  const plain = plainText(text);
  return isReadByExcel(plain) ? `'${plain}` : plain;
}

function isReadByExcel(text: string): boolean {
  if (text.startsWith("'")) return true;
  const start = text.trimStart();
  if (start === '') return text !== '';
  if (/^\p{L}/u.test(start)) return READ_WORDS.test(start);
  return !HARMLESS.test(start);
}
