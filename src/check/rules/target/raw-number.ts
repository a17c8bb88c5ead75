import Big from 'big.js';
import { dateFromSerial, isDateFormat } from 'numfmt';
import type { Kept } from '../../../form/model';
import { parseTarget } from '../../../form/target';
import type { Change } from '../../problem';
import { defineRule } from '../../rule';
import { rewrite, targetRows, wantsPercent, type TargetRow } from '../../target-row';

/** A percentage whose format was lost is a fraction; from here on a number is more likely meant as typed. */
const FRACTION_BELOW = 2;
/** Digits behind the point of a percentage that are taken for meant; what lies beyond is binary rounding. */
const PERCENT_DIGITS = 2;

interface Misheld {
  readonly message: 'fraction' | 'date' | 'formula';
  readonly readings: readonly string[];
}

export default defineRule({
  id: 'target/raw-number',
  severity: 'warning',
  certainty: 'decidable',
  title: '指标值被存成数值、日期或公式',
  description:
    '单元格不是文本格式时，表格软件会改变输入的内容：百分数丢了格式成为 0.9，“6-8”变成日期，“=100%”变成公式。显示为百分数的数值（100%）不报告；没有单位的普通数字由单位检查处理。',
  clause: { document: 'Excel、WPS 表格的自动识别', item: '常规格式单元格中的百分数、日期、公式' },
  appliesTo: 'all',
  messages: {
    fraction: {
      what: '“{name}”的指标值显示为“{text}”，是丢了百分号的小数。',
      why: '“100%”在常规格式的单元格里会存成数值 1，复制后就显示为 1 或小数，公开出去不是百分数。',
      how: '请改为文本“{proposed}”，并把单元格设为文本格式。',
    },
    date: {
      what: '“{name}”的指标值被存成了日期，显示为“{text}”。',
      why: '在常规格式的单元格里输入“6-8”“1/2”会变成日期，原来的文字已经丢失。',
      how: '请核对原意；可能原为“{proposed}”。改正前请把单元格设为文本格式。',
    },
    formula: {
      what: '“{name}”的指标值是公式“{formula}”，不是文字。',
      why: '以“=”开头的内容会被当作公式，指标值应当是固定的文字，不应随计算变化。',
      how: '请把单元格设为文本格式后重新填写指标值。',
    },
  },
  *check(table, context) {
    for (const row of targetRows(table, context)) {
      const { kept, text } = row.indicator.targetField;
      const misheld = misheldOf(kept, row);
      if (!misheld) continue;
      const { message, readings } = misheld;
      yield {
        message,
        fields: [row.indicator.targetField],
        data: {
          name: row.name,
          text: text.trim(),
          proposed: readings[0] ?? '',
          formula: kept.as === 'formula' ? kept.formula : '',
        },
        suggest: readings.map((reading) => asText(row, reading)).filter(({ edits }) => edits.length > 0),
      };
    }
  },
  examples: {
    valid: [
      { title: '文本' },
      { title: '显示为百分数的数值', set: { '绩效监控完成率·指标值': { value: 1, format: '0%' } } },
    ],
    invalid: [
      { title: '丢了格式的百分数', set: { '预算执行率·指标值': 0.9 }, finds: ['预算执行率·指标值'] },
      { title: '丢了格式的 100%', set: { '绩效监控完成率·指标值': 1 }, finds: ['绩效监控完成率·指标值'] },
      {
        title: '“6-8”变成日期',
        set: { '人居环境示范村创建数量·指标值': { value: 45085, format: 'm"月"d"日"' } },
        finds: ['人居环境示范村创建数量·指标值'],
      },
      {
        title: '公式',
        set: { '绩效监控完成率·指标值': { formula: '=100%', result: 1 } },
        finds: ['绩效监控完成率·指标值'],
      },
    ],
  },
});

/** What the spreadsheet made of the typing, and what may have been typed, likeliest first; null where nothing was lost. */
function misheldOf(kept: Kept, row: TargetRow): Misheld | null {
  const { target, targetField } = row.indicator;
  const text = targetField.text.trim();
  if (kept.as === 'formula') {
    return { message: 'formula', readings: distinct([typed(kept.formula), numberText(kept.value, row), text]) };
  }
  if (kept.as !== 'number') return null;
  if (isDateFormat(kept.format)) {
    return { message: 'date', readings: distinct([monthAndDay(kept.value), text]) };
  }
  if (target.kind !== 'quantitative' || target.unit !== '' || !wantsPercent(row)) return null;
  const fraction = percentText(kept.value);
  return fraction === null ? null : { message: 'fraction', readings: [fraction] };
}

/** `=100%` → 100%, where what stands behind the `=` is a target by itself. */
function typed(formula: string): string {
  const target = parseTarget(formula.replace(/^=/, ''));
  return target.kind === 'quantitative' && target.unit !== '' ? target.canonical : '';
}

function numberText(value: string | number | boolean | null, row: TargetRow): string {
  return typeof value === 'number' && wantsPercent(row) ? (percentText(value) ?? '') : '';
}

/** 0.9 → 90%; null where the number is too large to be a fraction. */
function percentText(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= FRACTION_BELOW) return null;
  return `${new Big(value).times(100).round(PERCENT_DIGITS).toString()}%`;
}

/** The serial number of 8 June → 6-8. */
function monthAndDay(serial: number): string {
  const [, month, day] = dateFromSerial(serial);
  return month && day ? `${month}-${day}` : '';
}

function distinct(readings: readonly string[]): readonly string[] {
  return [...new Set(readings)].filter((reading) => reading !== '');
}

function asText(row: TargetRow, reading: string): Change {
  const { text } = row.indicator.targetField;
  return rewrite(row, reading, `以文本保存，现显示为“${text.trim()}”`);
}
