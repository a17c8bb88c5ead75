import type { Table } from '../../form/model';
import type { Standard } from '../../form/standard';
import { basisChoices } from '../../rates/basis';
import { amountInYuan, foreign, linkedText } from '../../rates/formulas';
import { LABELS, PRINTED_COLUMNS, RATES_TITLE, WORKING_COLUMNS, WORKINGS_TITLE } from '../../rates/layout';
import { rateName } from '../../rates/standard-row';
import type { RateInputs } from '../../rates/types';
import { totalInYuan } from '../../rates/work-out';
import type { CellInput } from '../../sheet/patch';
import type { Entry, Line, Piece } from '../layout';
import { BODY } from '../looks';
import { PROMPT_TITLE } from '../marker';
import { HEAD_LABEL, NUMBER, PLAIN, SHEET_TITLE, shownNumber, TYPED_TEXT, WORKING_TITLE } from './looks';

const EXPLANATION =
  '在浅黄色单元格中填写，其余由公式自动计算，目标值随绩效目标表变动。本表只作测算，不改动绩效目标表：指标值是目标，不是实际值。';

/** Stands above the results. */
const JUDGEMENT = '分母为 0 或没有填写的，按不适用处理；\n是否达标按未经四舍五入的实际值判断。';

const AS_ENTERED = '各项比率按填写的数计算，按规定应予剔除的部分请在填写前剔除。';

/**
 * The five lines above the list: title, whose table it is, what the figures are, the total, how to go about it. Nothing
 * reaches over the edge of the frozen first column, and what is to be read is no wider than a window.
 */
export function headLines(table: Table, standard: Standard, inputs: RateInputs): readonly Line[] {
  return [
    { pieces: [{ column: 1, columns: PRINTED_COLUMNS - 1, content: RATES_TITLE, style: SHEET_TITLE }], minHeight: 34 },
    {
      pieces: [
        label(0, LABELS.unit),
        { column: 1, columns: 4, content: unitName(table), style: BODY },
        label(5, LABELS.year),
        { column: 6, content: table.year === null ? null : `${table.year}年度`, style: BODY },
        { column: 7, columns: 2, content: LABELS.moneyUnit, style: HEAD_LABEL },
        { column: 9, columns: PRINTED_COLUMNS - 9, content: '元', style: BODY },
      ],
    },
    {
      pieces: [
        label(0, LABELS.basis),
        { column: 1, columns: 4, content: inputs.basis || null, style: TYPED_TEXT, entry: basisEntry(table.year) },
        label(5, LABELS.standard),
        { column: 6, columns: PRINTED_COLUMNS - 6, content: standard.name, style: BODY },
      ],
    },
    {
      pieces: [
        label(0, LABELS.total),
        { column: 1, content: totalCell(table), style: NUMBER.linked.money },
        { column: 2, columns: 3, content: totalNote(table), style: BODY },
        { ...label(5, LABELS.judgement), lines: 2 },
        { column: 6, columns: PRINTED_COLUMNS - 6, lines: 2, content: JUDGEMENT, style: BODY },
      ],
    },
    {
      pieces: [
        label(0, LABELS.explanation),
        { column: 1, columns: 4, content: EXPLANATION, style: BODY },
        workingsTitle(),
      ],
    },
  ];
}

/** Below the list: what the standard's formulas leave open. */
export function noteLines(standard: Standard): readonly Line[] {
  const doubts = standard.rates.flatMap((definition) =>
    definition.doubt === undefined ? [] : [`${rateName(standard, definition)}：${definition.doubt}`],
  );
  return [AS_ENTERED, ...doubts].map((note, index) => ({
    pieces: [
      { column: 0, content: `注${index + 1}`, style: PLAIN },
      { column: 1, columns: 4, content: note, style: PLAIN },
    ],
  }));
}

/** Stands right above the header of the workings. */
function workingsTitle(): Piece {
  const { from, to } = WORKING_COLUMNS;
  return { column: from, columns: to - from, content: WORKINGS_TITLE, style: WORKING_TITLE };
}

function label(column: number, content: string): Piece {
  return { column, content, style: HEAD_LABEL };
}

function basisEntry(year: number | null): Entry {
  return {
    list: basisChoices(year),
    strict: false,
    prompt: {
      title: PROMPT_TITLE,
      text: '请选择或填写：下面的数是上年实际、预计，还是截至某年某月的数，如 截至2023年10月。',
    },
  };
}

function unitName({ sheet, unit }: Table): CellInput {
  return unit && { formula: `=${linkedText(foreign(sheet, unit.at))}`, result: unit.text };
}

/** The total in 元, linked; blank where the table has none or its unit cannot be known. */
function totalCell(table: Table): CellInput {
  const total = table.budget?.lines.total;
  const unit = table.budget?.unit ?? null;
  if (!total || unit === null) return null;
  return {
    formula: `=${amountInYuan(foreign(table.sheet, total.field.at), unit)}`,
    result: shownNumber(totalInYuan(table)),
  };
}

function totalNote({ sheet, budget }: Table): string {
  if (!budget?.lines.total) return '绩效目标表中没有部门预算总额，请在下面直接填写预算数和年初预算数。';
  if (!budget.unit) return '绩效目标表没有写明金额单位，不能取用部门预算总额，请在下面直接填写预算数和年初预算数。';
  const converted = budget.unit === '元' ? '' : `由${budget.unit}换算为元，`;
  return `取自工作表“${sheet}”，${converted}随该表变动；年初预算数、预算数由此起算，预算有调整的请改写预算数。`;
}
