import { trimOf } from './characters';
import { isKnownUnit } from './units';

/** 指标值 that says the indicator does not apply; 预算管理一体化 stores —. */
const NOT_APPLICABLE = new Set([
  ...['不适用', '不涉及', '无', '暂无', '—', '——', '-', '--', '–', '/', '//', '\\', 'N/A', 'n/a', 'NA'],
]);

const ERROR_VALUE = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|#*)$/iu;

/** What stands where something is still to be filled in: ≥**%, XX个, __%, ≥( )%. */
const PLACEHOLDER = /\*|_{2,}|[Xx×]{2,}|(?:^|[≥≤<>=])\s*[Xx×](?![A-Za-z])|□|\(\s*\)|…|\.{3,}/u;
const TO_BE_FILLED = new Set(['待定', '待填', '待填写', '待补充', '未填', '暂定']);

const STOPS = new Set(['。', '.', '；', ';']);

const LONGEST_WORD = 4;
const WORD = /^(?:\p{Script=Han}+|[A-E]{1,3}\+?|[A-ZⅠ-Ⅻ]+\p{Script=Han}+)$/u;

/** Short texts that begin so say what is done and not how it is: 按月安排, 不超预算. */
const CLAUSE_BEGINNING = /^(?:按[月季年周日照]|按计划|按规定|不[超高低少]|符合|严格|控制|未)(?=\p{L})/u;

/** Behind or before these a number is a change and no level: 较上年下降5%以上. */
const COMPARED = /同比|环比|[较比](?:上|去|前|20\d\d|基期)/u;
const CHANGE = /(?:提[升高]|增[长加]|增幅|上升|下降|降低|减少|压减|降幅|节约)了?$/u;

/** A rate by its name; one that is raised or cut is a change. */
const RATE_NAME = /^(?!.*(?:提|增|升|降|减|压|节约))\p{Script=Han}+(?:率|满意度)$/u;

export function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE.has(text);
}

export function isErrorText(text: string): boolean {
  return ERROR_VALUE.test(text);
}

export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text) || TO_BE_FILLED.has(text);
}

/** Without full stops and semicolons at its end. */
export function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && STOPS.has(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Whether a text is one word, such as 相关, 效果明显, A级. */
export function isWord(text: string): boolean {
  return text.length <= LONGEST_WORD && WORD.test(text) && !CLAUSE_BEGINNING.test(text);
}

/** Whether there is Chinese to read in it. */
export function isProse(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Whether the number behind `before` is said as a change against something: 同比增长5%. */
export function isChange(before: string): boolean {
  return COMPARED.test(before) || CHANGE.test(before);
}

/** Whether a text says by what the value behind it is counted: 每月, 每人每月, 全年. */
export function isScope(text: string): boolean {
  return text
    .split(/(?=[每全])/u)
    .every((part) => part === '全年' || (part.startsWith('每') && isKnownUnit(part.slice(1))));
}

/** Whether a text is the name of the rate that a percentage behind it speaks of: 及时率100%. */
export function isRateAlone(text: string): boolean {
  return RATE_NAME.test(text);
}

/** Whether a text is a remark in brackets that says nothing of the sign: (含税), and not (以内). */
export function isRemark(text: string): boolean {
  return /^\((?!.*[以约余不左])\p{Script=Han}+\)$/u.test(text);
}

/** Marks that cling to a value by mistake when it is pasted. */
const CLINGING = new Set('"\'“”‘’「」【】[]`?!！？,，、:：;；|　');

/**
 * The text with its likeliest slips put right: a sign typed twice, quotes and marks around it, letters for digits,
 * `。` for a decimal point.
 */
export function repaired(text: string): string {
  return trimOf(text, (char) => CLINGING.has(char))
    .replace(/([%‰≥≤<>=])\1+/gu, '$1')
    .replace(/(?<=\d)[oO]|[oO](?=\d)/gu, '0')
    .replace(/(?<=\d)[lI]|[lI](?=\d)/gu, '1')
    .replace(/(?<=\d)[。·](?=\d)/gu, '.');
}
