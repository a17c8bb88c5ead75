import { withBlankCells } from './blank-cells';
import { textOf } from './guard';
import { hideCodes, showCodes, withBuiltInFormats, withDateNumbers } from './number-formats';
import { scaleSizes, unscaleSizes } from './sizes';
import { tags } from './xml';
import type { Parts } from './zip';

/**
 * Where the library reads or writes less than the format holds, parts are put into other words before it reads them and
 * back after it has written them.
 */
type Wording = (xml: string) => string;

const STYLES = /^xl\/styles\.xml$/;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const FONTS = /^xl\/(?:styles|sharedStrings|worksheets\/[^/]+|(?:comments\/)?comments?\d*)\.xml$/;
const TRUTHS = /^xl\/(?:styles|workbook|worksheets\/[^/]+)\.xml$/;

const BEFORE_READING: readonly (readonly [RegExp, Wording])[] = [
  [TRUTHS, withShortTruths],
  [STYLES, withBuiltInFormats],
  [STYLES, hideCodes],
  [FONTS, scaleSizes],
  [SHEET, hideValidationTypes],
  [SHEET, withHeights],
];

const AFTER_WRITING: readonly (readonly [RegExp, Wording])[] = [
  // "undefined" stands for a pattern that was not given; Excel calls such a file damaged.
  [STYLES, (xml) => xml.replaceAll(' patternType="undefined"', '')],
  [STYLES, showCodes],
  [STYLES, withDateNumbers],
  [FONTS, unscaleSizes],
  [SHEET, showValidationTypes],
  // The library writes these two in an order that the schema forbids.
  [SHEET, (xml) => xml.replace(/(<pageSetUpPr[^>]*\/>)(<outlinePr[^>]*\/>)/, '$2$1')],
];

/** The parts as the library is to read them. No prototype: a part called __proto__ must not become one. */
export function forLibrary(input: Parts): Record<string, Uint8Array> {
  const files = Object.create(null) as Record<string, Uint8Array>;
  const listed = withBlankCells(input);
  for (const [part, content] of input) {
    const wordings = BEFORE_READING.filter(([pattern]) => pattern.test(part));
    files[part] =
      wordings.length === 0 ? content : encoded(reworded(listed.get(part) ?? textOf(input, part), wordings));
  }
  return files;
}

/** The parts that the library has written, as the format has them. */
export function fromLibrary(written: Parts): Map<string, Uint8Array> {
  const parts = new Map(written);
  for (const part of written.keys()) {
    const wordings = AFTER_WRITING.filter(([pattern]) => pattern.test(part));
    if (wordings.length > 0) parts.set(part, encoded(reworded(textOf(written, part), wordings)));
  }
  return parts;
}

export function encoded(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}

function reworded(xml: string, wordings: readonly (readonly [RegExp, Wording])[]): string {
  return wordings.reduce((text, [, wording]) => wording(text), xml);
}

/** `true` and `false` as `1` and `0`: LibreOffice writes words, and the library does not read them everywhere. */
function withShortTruths(xml: string): string {
  if (!/="(?:true|false)"/.test(xml)) return xml;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of tags(xml)) {
    const tag = xml.slice(start, end);
    pieces.push(xml.slice(done, start), tag.replaceAll('="true"', '="1"').replaceAll('="false"', '="0"'));
    done = end;
  }
  return pieces.join('') + xml.slice(done);
}

/** The library drops a row without cells and height, and with it that the row is hidden or has a look of its own. */
function withHeights(xml: string): string {
  const height = /<(?:[\w.-]+:)?sheetFormatPr\s[^>]*\bdefaultRowHeight="([\d.]+)"/.exec(xml)?.[1] ?? '15';
  return xml.replace(/<(?:[\w.-]+:)?row\s[^>]*\/>/g, (tag) =>
    /\s(?:hidden|customFormat)="1"/.test(tag) && !/\sht="/.test(tag) ? tag.replace(/\/>$/, ` ht="${height}"/>`) : tag,
  );
}

const VALIDATION = /<(?:[\w.-]+:)?dataValidation\s[^>]*>/g;

/** Before a validation's type in the library: it makes numbers of bounds, and NaN of a formula, unless the type is odd. */
export const AS_WRITTEN = 'as-written-';

function hideValidationTypes(xml: string): string {
  return xml.replace(VALIDATION, (tag) =>
    tag.replace(/\stype="(whole|decimal|date|textLength)"/, ` type="${AS_WRITTEN}$1"`),
  );
}

function showValidationTypes(xml: string): string {
  return xml.replace(VALIDATION, (tag) => tag.replace(` type="${AS_WRITTEN}`, ' type="'));
}
