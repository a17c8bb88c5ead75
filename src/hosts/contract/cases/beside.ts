import { areaAddress } from '../../../sheet/address';
import type { Patch, SheetPatch } from '../../../sheet/patch';
import { different, needs, refused, same } from '../assert';
import { area, at, begin, edit, only, views, type ContractCase } from '../stage';

const FORMAT = {
  area: area(1, 0),
  formula: 'AND(N("x")=0,EXACT($A$2&"","a"))',
  style: { fill: '#FFC7CE', font: { bold: true } },
};

const FULL = {
  blocks: [{ at: at(0, 0), values: [['标题'], ['a', 'b']] }],
  merges: [area(0, 0, 1, 3)],
  styles: [
    {
      area: area(0, 0, 1, 3),
      style: { font: { name: '宋体', size: 18, bold: true, color: '#FF0000' }, border: 'thin' },
    },
    {
      area: area(1, 0, 3, 3),
      style: { fill: '#FFFF00', wrap: true, horizontal: 'center', vertical: 'middle', format: '@' },
    },
  ],
  widths: new Map([[0, 20]]),
  heights: new Map([[0, 36]]),
  notes: [{ cell: at(1, 1), text: '请核对\n第二行' }],
  formulaFormats: [FORMAT],
  validations: [
    { area: area(2, 0, 2, 1), list: ['好', '中', '差'], prompt: { title: '提示', text: '请选择' } },
    { area: area(2, 2), prompt: { title: '填写', text: '请填数' } },
  ],
  page: {
    paper: 'A4',
    orientation: 'portrait',
    fitToWidth: 1,
    printArea: area(0, 0, 4, 3),
    titleRows: { from: 0, to: 1 },
    margins: { top: 2, right: 1.5, bottom: 2, left: 1.5 },
    footer: '第 &P 页，共 &N 页',
  },
  freeze: { rows: 1, columns: 0 },
  showGridLines: false,
} as const satisfies Partial<SheetPatch>;

const PROMPTS = [
  { area: 'A3:A4', title: '提示', text: '请选择' },
  { area: 'C3', title: '填写', text: '请填数' },
];

const NO_VALIDATION = '这个版本没有数据有效性的接口。';

export const beside: readonly ContractCase[] = [
  {
    id: 'beside/kept',
    group: 'beside',
    title: '合并、批注、条件格式、输入提示都在',
    async run(stage) {
      await begin(stage, FULL);
      const { notes, prompts, formulaFormats } = stage.host.capabilities;
      for (const host of await views(stage)) {
        const found = await only(stage, host);
        if (found.merges) same('合并区域', found.merges, FULL.merges);
        if (notes) same('批注', found.notes, FULL.notes);
        if (formulaFormats) same('条件格式', found.formulaFormats, [{ area: FORMAT.area, formula: FORMAT.formula }]);
        if (!prompts) continue;
        const shown = found.prompts.map((prompt) => ({ ...prompt, area: areaAddress(prompt.area) }));
        same(
          '输入提示',
          shown.sort((a, b) => (a.area < b.area ? -1 : 1)),
          PROMPTS,
        );
      }
    },
  },
  {
    id: 'beside/validations',
    group: 'beside',
    title: '下拉列表在，去掉提示后列表还在，也不会被覆盖',
    async run(stage) {
      needs(stage.host.capabilities.prompts, NO_VALIDATION);
      await begin(stage, FULL);
      const over = (row: number, column: number): Patch =>
        edit(stage, { validations: [{ area: area(row, column), list: ['另一个'] }] });
      for (const host of await views(stage)) {
        await refused('在下拉列表上再加一个', host.apply(over(3, 0)), 'failed');
        await refused('在输入提示上再加一个', host.apply(over(2, 2)), 'failed');
        await host.apply(edit(stage, { dropPrompts: [area(2, 0, 2, 1), area(2, 2)] }));
        same('去掉后的输入提示', (await only(stage, host)).prompts, []);
        await refused('在留下的下拉列表上再加一个', host.apply(over(3, 0)), 'failed');
        await host.apply(over(2, 2));
      }
    },
  },
  {
    id: 'beside/page',
    group: 'beside',
    title: '打印设置写得进，也撤得回',
    async run(stage) {
      const { host, sheet, page } = stage;
      needs(host.capabilities.pageSetup, '这个版本没有打印设置的接口。');
      needs(page, '这里读不出打印设置；请打印预览看看。');
      await begin(stage, { page: FULL.page });
      for (const view of await views(stage)) same('打印设置', await page(view, sheet), FULL.page);
      const undo = await host.apply(edit(stage, { page: { ...FULL.page, orientation: 'landscape' } }));
      same('纸张方向', (await page(host, sheet))?.orientation, 'landscape');
      await undo.revert();
      same('撤销后的打印设置', await page(host, sheet), FULL.page);
    },
  },
  {
    id: 'beside/dropped',
    group: 'beside',
    title: '要去掉的去掉，别的不动',
    async run(stage) {
      const { host } = stage;
      await begin(stage, FULL);
      const other = { area: area(1, 0), formula: 'TRUE', style: { fill: '#00FF00' } };
      await host.apply(edit(stage, { formulaFormats: [other] }));
      await host.apply(
        edit(stage, {
          dropFormulaFormats: [{ area: FORMAT.area, formula: FORMAT.formula }],
          dropNotes: [{ cell: at(1, 1), text: '别的批注' }],
          dropPrompts: [area(2, 0), area(2, 2)],
        }),
      );
      const found = await only(stage, host);
      const { formulaFormats, notes, prompts } = host.capabilities;
      if (formulaFormats) same('条件格式', found.formulaFormats, [{ area: other.area, formula: other.formula }]);
      if (notes) same('批注', found.notes, FULL.notes);
      if (prompts)
        same(
          '输入提示',
          found.prompts.map((prompt) => areaAddress(prompt.area)),
          ['A4'],
        );
      await host.apply(edit(stage, { dropNotes: FULL.notes }));
      same('去掉后的批注', (await only(stage, host)).notes, []);
    },
  },
  {
    id: 'beside/undone',
    group: 'beside',
    title: '内容、外观、批注、有效性一次撤销',
    async run(stage) {
      await begin(stage, { blocks: [{ at: at(1, 0), values: [['旧']] }] });
      const before = await only(stage, stage.host);
      const undo = await stage.host.apply(edit(stage, FULL));
      same('撤销的名称', undo.title, '改动');
      different('写入以后', await only(stage, stage.host), before);
      await undo.revert();
      same('撤销以后', await only(stage, stage.host), before);
    },
  },
];
