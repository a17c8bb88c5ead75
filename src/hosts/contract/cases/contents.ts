import type { CellInput } from '../../../sheet/patch';
import { cellAt } from '../../../sheet/snapshot';
import { same } from '../assert';
import { area, at, begin, edit, only, views, type ContractCase } from '../stage';

const VALUES: readonly CellInput[] = [
  '≥90%',
  '=1+1',
  '+1',
  '-1',
  '@x',
  "'引号",
  ' 前后空格 ',
  '第一行\n第二行',
  '<&>"\u00a0😀',
  '0012',
  12.5,
  -0.1,
  0,
  true,
  false,
];

const SHOWN: readonly (readonly [value: number, format: string, text: string])[] = [
  [1, '0%', '100%'],
  [0.956, '0.0%', '95.6%'],
  [1234567.5, '#,##0.00', '1,234,567.50'],
  [12, '0.00', '12.00'],
  [45292, 'yyyy"年"m"月"d"日"', '2024年1月1日'],
  [45292, 'yyyy/m/d', '2024/1/1'],
];

export const contents: readonly ContractCase[] = [
  {
    id: 'contents/values',
    group: 'contents',
    title: '内容原样写入，文字不会变成公式、数或日期',
    async run(stage) {
      await begin(stage, { blocks: [{ at: at(0, 0), values: [VALUES] }] });
      for (const host of await views(stage)) {
        const found = await only(stage, host);
        VALUES.forEach((value, column) => {
          const { value: is, formula } = cellAt(found, at(0, column));
          same(`写入的 ${JSON.stringify(value)}`, { value: is, formula }, { value });
        });
      }
    },
  },
  {
    id: 'contents/formats',
    group: 'contents',
    title: '按数字格式显示',
    async run(stage) {
      await begin(stage, {
        blocks: [{ at: at(0, 0), values: [SHOWN.map(([value]) => value)] }],
        styles: SHOWN.map(([, format], column) => ({ area: area(0, column), style: { format } })),
        // Wide enough: a number that does not fit is shown as #### in a real spreadsheet.
        widths: new Map(SHOWN.map((_, column) => [column, 24])),
      });
      for (const host of await views(stage)) {
        const found = await only(stage, host);
        SHOWN.forEach(([value, format, text], column) => {
          same(`格式 ${format}`, cellAt(found, at(0, column)), { value, format, text });
        });
      }
    },
  },
  {
    id: 'contents/formulas',
    group: 'contents',
    title: '公式原样写入，结果正确',
    async run(stage) {
      const verdict = '=IF(A1>0,"达标","未达标")';
      await begin(stage, {
        blocks: [
          { at: at(0, 0), values: [[2, 3, { formula: '=A1*B1', result: 6 }, { formula: verdict, result: '达标' }]] },
        ],
      });
      for (const host of await views(stage)) {
        const found = await only(stage, host);
        [
          { value: 6, formula: '=A1*B1' },
          { value: '达标', formula: verdict },
        ].forEach((wanted, index) => {
          const { value, formula } = cellAt(found, at(0, 2 + index));
          same(wanted.formula, { value, formula }, wanted);
        });
      }
    },
  },
  {
    id: 'contents/untouched',
    group: 'contents',
    title: '不提的单元格不动，写空即清空，链接读作它的文字',
    async run(stage) {
      await begin(stage, { blocks: [{ at: at(0, 0), values: [['a', 'b', 'c']] }] });
      const link = { text: '去', link: { sheet: stage.sheet, cell: at(4, 1) } };
      await stage.host.apply(edit(stage, { blocks: [{ at: at(0, 0), values: [[undefined, null, link]] }] }));
      for (const host of await views(stage)) {
        const found = await only(stage, host);
        same(
          'A1:C1',
          [0, 1, 2].map((column) => cellAt(found, at(0, column)).value),
          ['a', null, '去'],
        );
      }
    },
  },
  {
    id: 'contents/many',
    group: 'contents',
    title: '两千行一次写入，一格不差',
    async run(stage) {
      const rows = Array.from({ length: 2000 }, (_, row) => [`第${row + 1}行`, row, `≥${row % 100}%`, null, row / 8]);
      await begin(stage, { blocks: [{ at: at(2, 1), values: rows }] });
      const found = await only(stage, stage.host);
      const is = rows.map((values, row) => values.map((_, column) => cellAt(found, at(row + 2, column + 1)).value));
      same('有内容的单元格数', found.cells.size, 8000);
      same(
        '第一个不同的行',
        is.find((values, row) => JSON.stringify(values) !== JSON.stringify(rows[row])),
        undefined,
      );
    },
  },
];
