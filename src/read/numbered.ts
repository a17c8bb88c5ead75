import { fold } from '../form/text';

/** A text with the number its label gives it: 目标2：……, 任务3：……. */
export interface Numbered {
  /** With its label, as the user has it, trimmed. */
  readonly whole: string;
  readonly number: number | null;
  /** Without its label, trimmed. */
  readonly text: string;
}

const DIGITS = '零一二三四五六七八九';
const GOAL_LABEL = /目\s*标\s*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})\s*[:：、.．]/gu;
// Without a mark behind it, 任务一 may be the beginning of 任务一体化.
const TASK_LABEL = /^\s*任\s*务\s*(?:([0-9０-９]{1,3})\s*[:：、.．]?|([一二三四五六七八九十]{1,3})\s*[:：、.．])/u;

/** Goals of one cell, parted at 目标n: and never at 。; a text without such a label is one goal, a blank one none. */
export function splitGoals(text: string): readonly Numbered[] {
  const labels = [...text.matchAll(GOAL_LABEL)];
  const goals: Numbered[] = [];
  const lead = text.slice(0, labels[0]?.index ?? text.length).trim();
  if (lead !== '') goals.push({ whole: lead, number: null, text: lead });
  for (const [i, label] of labels.entries()) {
    const whole = text.slice(label.index, labels[i + 1]?.index).trim();
    goals.push({ whole, number: numberOf(label[1]!), text: whole.slice(label[0].length).trim() });
  }
  return goals;
}

/** A task's name, parted from its label 任务n: where it has one. */
export function splitTask(text: string): Numbered {
  const label = TASK_LABEL.exec(text);
  const number = label?.[1] ?? label?.[2];
  return {
    whole: text.trim(),
    number: number === undefined ? null : numberOf(number),
    text: text.slice(label?.[0].length ?? 0).trim(),
  };
}

/** 12, １２ or 十二. */
function numberOf(text: string): number {
  const digits = fold(text);
  if (/^\d+$/.test(digits)) return Number(digits);
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['零', digits];
  return 10 * (tens === '' ? 1 : DIGITS.indexOf(tens!)) + Math.max(0, DIGITS.indexOf(ones ?? ''));
}

const YEAR = /(?:19|20)\d\d(?=年)/u;
const CHINESE_YEAR = /[一二][零〇○Oo一二三四五六七八九]{3}(?=年)/u;
const YEAR_LINE = /^\(?.{0,8}年度?\)?$/u;

/** The year that a title or a line such as （2023年度） states. */
export function yearIn(text: string): number | null {
  const plain = fold(text).replace(/\s/gu, '');
  const digits = YEAR.exec(plain)?.[0];
  if (digits !== undefined) return Number(digits);
  const chinese = CHINESE_YEAR.exec(plain)?.[0];
  return chinese === undefined ? null : Number(Array.from(chinese, (c) => Math.max(0, DIGITS.indexOf(c))).join(''));
}

/** Whether a text is a line for the year, filled in or not: （    年度）. */
export function isYearLine(text: string): boolean {
  return text.length <= 40 && text.includes('年') && YEAR_LINE.test(fold(text).replace(/\s/gu, ''));
}
