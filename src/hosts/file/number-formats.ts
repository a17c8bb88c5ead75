import { attribute, childrenOfRoot, escapeXml, tags } from './xml';

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const HOUR_MINUTE = '上午/下午h"时"mm"分"';
const HOUR_SECOND = '上午/下午h"时"mm"分"ss"秒"';

/**
 * Formats that a file names by number alone, as Chinese Excel and WPS mean them (ECMA-376 part 1, 18.8.30, zh-cn). The
 * library knows no code for these and forgets them: a date would turn into its serial number.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [5, '"¥"#,##0;"¥"\\-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"\\-#,##0'],
  [7, '"¥"#,##0.00;"¥"\\-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"\\-#,##0.00'],
  [27, YEAR_MONTH],
  [28, MONTH_DAY],
  [29, MONTH_DAY],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, HOUR_MINUTE],
  [35, HOUR_SECOND],
  [36, YEAR_MONTH],
  [50, YEAR_MONTH],
  [51, MONTH_DAY],
  [52, YEAR_MONTH],
  [53, MONTH_DAY],
  [54, MONTH_DAY],
  [55, HOUR_MINUTE],
  [56, HOUR_SECOND],
  [57, YEAR_MONTH],
  [58, MONTH_DAY],
]);

/**
 * Dates and times that a file names by number alone, in the library's words. They follow the computer's region, so they
 * have to be named by number again.
 */
const DATES: ReadonlyMap<number, string> = new Map([
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
]);

/**
 * Characters of codes that the library must not see, moved to where no characters are: it takes out backslashes, and of
 * a number in a format of days or hours it makes a date, with milliseconds and an end in the year 275760.
 */
const HIDDEN = 0xe100;
const CODE = /(<(?:[\w.-]+:)?numFmt\s[^>]*\bformatCode=")([^"]*)/g;

export function hideCodes(styles: string): string {
  return styles.replace(CODE, (_, before: string, code: string) => {
    return before + code.replace(/&[^;]*;|[\\ymdhsb]/gi, (part) => (part.startsWith('&') ? part : hidden(part)));
  });
}

export function showCodes(text: string): string {
  return text.replace(/[\ue100-\ue17f]/g, (character) => String.fromCharCode(character.charCodeAt(0) - HIDDEN));
}

function hidden(character: string): string {
  return String.fromCharCode(HIDDEN + character.charCodeAt(0));
}

/** Whether a format shows a number as a date, or as a time of a day. */
export function isDateFormat(code = ''): boolean {
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

/** What the library gives as the code of formats that follow the computer's region, and how they look in China. */
const REGIONAL: ReadonlyMap<string, string> = new Map([
  ['mm-dd-yy', 'yyyy/m/d'],
  ['m/d/yy h:mm', 'yyyy/m/d h:mm'],
]);

/** The code that shows a value as a Chinese computer shows it. */
export function shownFormat(code: string): string {
  return REGIONAL.get(code) ?? code;
}

/** The styles with a code for every format that is named by a number the library does not know. */
export function withBuiltInFormats(styles: string): string {
  const used = new Set<number>();
  const defined = new Set<number>();
  for (const tag of tags(styles)) {
    if (tag.kind === 'close') continue;
    if (tag.name === 'xf') used.add(Number(attribute(tag, 'numFmtId')));
    if (tag.name === 'numFmt') defined.add(Number(attribute(tag, 'numFmtId')));
  }
  const missing = [...BUILT_IN, ...DATES].filter(([id]) => used.has(id) && !defined.has(id));
  if (missing.length === 0) return styles;
  const written = missing.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`).join('');
  const list = childrenOfRoot(styles).find(({ name }) => name === 'numFmts');
  const [root] = tags(styles);
  const prefix = /^<([\w.-]+:)?/.exec(styles.slice(root?.start))?.[1] ?? '';
  const own = written.replaceAll('<numFmt', `<${prefix}numFmt`);
  if (!list) {
    return `${styles.slice(0, root?.end)}<${prefix}numFmts>${own}</${prefix}numFmts>${styles.slice(root?.end)}`;
  }
  const end = list.start + styles.slice(list.start, list.end).lastIndexOf('</');
  return styles.slice(0, end) + own + styles.slice(end);
}

/** The written styles with the formats of dates that have a number of their own named by it again. */
export function withDateNumbers(styles: string): string {
  const numbers = new Map(Array.from(DATES, ([number, code]) => [code, number]));
  const renamed = new Map<string, number>();
  const list = childrenOfRoot(styles).find(({ name }) => name === 'numFmts');
  if (!list) return styles;
  const kept = Array.from(tags(styles.slice(list.start, list.end))).flatMap((tag) => {
    const number = tag.name === 'numFmt' ? numbers.get(attribute(tag, 'formatCode') ?? '') : undefined;
    const written = attribute(tag, 'numFmtId');
    if (number !== undefined && written !== undefined) renamed.set(written, number);
    const isKept = tag.name === 'numFmt' && number === undefined;
    return isKept ? [styles.slice(list.start + tag.start, list.start + tag.end)] : [];
  });
  const formats = kept.length > 0 ? `<numFmts count="${kept.length}">${kept.join('')}</numFmts>` : '';
  const rest = styles.slice(list.end).replace(/(<xf\s[^>]*\bnumFmtId=")(\d+)/g, (whole, before: string, id: string) => {
    const number = renamed.get(id);
    return number === undefined ? whole : before + String(number);
  });
  return styles.slice(0, list.start) + formats + rest;
}
