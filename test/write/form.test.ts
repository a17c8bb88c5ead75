import fc from 'fast-check';
import { blankContent, type FormContent, type IndicatorContent } from '../../src/form/content';
import { henan2023 } from '../../src/form/standards/henan-2023';
import { yueyang2023 } from '../../src/form/standards/yueyang-2023';
import { contentOf } from '../../src/read/content';
import {
  areaAddress,
  areaOf,
  cellAddress,
  contains,
  intersects,
  parseArea,
  parseCell,
  type Area,
} from '../../src/sheet/address';
import { applyToSnapshot } from '../../src/sheet/apply';
import type { SheetPatch, Style, Validation } from '../../src/sheet/patch';
import { cellAt, cellOfKey, snapshotOf, type Snapshot } from '../../src/sheet/snapshot';
import { drawForm } from '../../src/write/form';
import { PROMPT_TITLE } from '../../src/write/marker';
import { tableOf, WELL_FILLED } from '../support/sample';

const SHEET = '绩效目标表';

/** As many goals, tasks and indicators as the published table, with the long explanations of the standard. */
const PUBLISHED: FormContent = {
  ...blankContent(henan2023, '郑州经济技术开发区管理委员会九龙办事处', 2023, { goals: 5, tasks: 5, outputs: 0 }),
  budget: {
    total: '15,897,000.0',
    government: '15,897,000.0',
    fiscalAccount: '',
    own: '',
    basic: '15,897,000.0',
    project: '',
  },
  indicators: henan2023.rows.map(({ level1, level2, name, target, explanation = '' }) => ({
    ...{ level1, level2, name, target, explanation },
  })),
};

function drawn(patch: SheetPatch): Snapshot {
  return applyToSnapshot(snapshotOf(patch.sheet, []), patch);
}

function area(address: string): Area {
  return parseArea(address)!;
}

/** What a cell looks like after all style writes. */
function styleAt(patch: SheetPatch, address: string): Style {
  const within = patch.styles!.filter((write) => intersects(write.area, area(address)));
  return Object.assign({}, ...within.map(({ style }) => style)) as Style;
}

function entryAt(patch: SheetPatch, address: string): Validation | undefined {
  return patch.validations!.find((validation) => intersects(validation.area, area(address)));
}

/**
 * Cells lower than their text, measured without `measure.ts`: in 宋体 a full-width character is as wide as the font is
 * high, others are half as wide, and a line takes 1.2 times the size.
 */
function cutCells(patch: SheetPatch): readonly string[] {
  const { merges, heights, widths } = patch;
  const sum = (from: number, count: number, of: (index: number) => number): number =>
    Array.from({ length: count }, (_, i) => of(from + i)).reduce((a, b) => a + b, 0);
  return [...drawn(patch).cells].flatMap(([key, { text }]) => {
    const cell = cellOfKey(key);
    const { row, column, rows, columns } = merges!.find((merge) => contains(merge, cell)) ?? areaOf(cell);
    const size = styleAt(patch, cellAddress(cell)).font!.size!;
    const width = sum(column, columns, (index) => widths!.get(index)! * 5.6);
    const height = sum(row, rows, (index) => heights!.get(index) ?? 15);
    const ems = (line: string): number =>
      Array.from(line).reduce((total, character) => total + (character > '\u2000' ? 1 : 0.5), 0);
    const lines = text.split('\n').map((line) => Math.max(1, Math.ceil((ems(line) * size) / width)));
    return lines.reduce((a, b) => a + b, 0) * size * 1.2 > height ? [`${cellAddress(cell)}: ${text}`] : [];
  });
}

describe('the layout of the published form', () => {
  const patch = drawForm(PUBLISHED, henan2023, SHEET);
  const sheet = drawn(patch);

  test('has the merges of the printed one, and no other', () => {
    const merges = [
      ...['A1:E1', 'A2:E2', 'A3:B3', 'C3:E3', 'B4:E4', 'A5:A10', 'A11:A16'],
      ...[5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map((row) => `C${row}:E${row}`),
      ...['A18:A37', 'A38:A47', 'A48:A51'],
      ...['B18:B20', 'B21:B32', 'B33:B37', 'B38:B42', 'B43:B47', 'B48:B49', 'B50:B51'],
    ];
    expect(patch.merges!.map(areaAddress).sort()).toEqual(merges.sort());
  });

  test.each([
    ['A1', '本级部门（单位）整体绩效目标表'],
    ['A2', '（2023年度）'],
    ['A3', '部门（单位）名称'],
    ['C3', '郑州经济技术开发区管理委员会九龙办事处'],
    ['A4', '年度履职目标'],
    ['A5', '年度主要任务'],
    ['B5', '任务名称'],
    ['C5', '主要内容'],
    ['A11', '预算情况'],
    ['B11', '部门预算总额（元）'],
    ['B12', '1、资金来源：（1）政府预算资金'],
    ['B13', '（2）财政专户管理资金'],
    ['B14', '（3）单位资金'],
    ['B15', '2、资金结构：（1）基本支出'],
    ['B16', '（2）项目支出'],
    ['A17', '一级指标'],
    ['B17', '二级指标'],
    ['C17', '三级指标'],
    ['D17', '指标值'],
    ['E17', '指标值说明'],
    ['A18', '投入管理指标'],
    ['D23', '≥90%'],
    ['C51', '服务对象满意度'],
  ])('%s reads %s', (address, text) => {
    expect(cellAt(sheet, parseCell(address)!).value).toBe(text);
  });

  test('keeps amounts as numbers that show as printed', () => {
    const at = parseCell('C11')!;
    expect(cellAt(sheet, at)).toEqual({ value: 15897000, text: '15,897,000.0', format: '#,##0.0' });
    expect(styleAt(patch, 'C13').format).toBe('#,##0.00');
  });

  test('has 指标值 as text before anything is typed', () => {
    for (const row of [18, 23, 45, 51]) expect(styleAt(patch, `D${row}`).format).toBe('@');
  });

  test('looks like print', () => {
    expect(styleAt(patch, 'A1')).toMatchObject({ font: { name: '宋体', size: 18, bold: true }, horizontal: 'center' });
    expect(styleAt(patch, 'A1').border).toBeUndefined();
    for (const address of ['A3', 'B4', 'C16', 'A17', 'E51']) {
      expect(styleAt(patch, address)).toMatchObject({ border: 'thin', wrap: true, vertical: 'middle' });
    }
    expect(styleAt(patch, 'E20')).toMatchObject({ font: { name: '仿宋', size: 10.5 }, horizontal: 'left' });
  });

  test('prints on A4, the indicator header on every page', () => {
    expect(patch.page).toMatchObject({
      paper: 'A4',
      orientation: 'portrait',
      fitToWidth: 1,
      printArea: area('A1:E51'),
      titleRows: { from: 16, to: 16 },
      footer: '&C第 &P 页，共 &N 页',
    });
  });

  test('offers the word of a qualitative row, and nothing on a rate of the standard', () => {
    expect(entryAt(patch, 'D18')).toMatchObject({ list: ['相关'], strict: false });
    expect(entryAt(patch, 'D23')).toBeUndefined();
  });

  test('says on every cell to be filled what belongs there', () => {
    for (const address of ['C3', 'B4', 'B6', 'C10', 'C11', 'C16', 'C38', 'D40', 'E47', 'C48']) {
      expect(entryAt(patch, address)?.prompt?.title).toBe(PROMPT_TITLE);
    }
    expect(entryAt(patch, 'A17')).toBeUndefined();
    expect(entryAt(patch, 'C18')).toBeUndefined();
  });

  test('has rows at least as high as their text', () => {
    expect(cutCells(patch)).toEqual([]);
  });

  test('is read back as it was drawn', () => {
    expect(contentOf(tableOf(sheet))).toEqual(PUBLISHED);
    expect(tableOf(sheet).notices).toEqual([]);
    expect(tableOf(sheet).standard).toBe('henan-2023');
  });
});

test('a unit of money other than the standard’s stands in the label', () => {
  const sheet = drawn(drawForm({ ...PUBLISHED, moneyUnit: '万元' }, henan2023, SHEET));
  expect(cellAt(sheet, parseCell('B11')!).value).toBe('部门预算总额（万元）');
  expect(tableOf(sheet).budget?.unit).toBe('万元');
});

test('blocks that the standard lacks are left out', () => {
  const content = blankContent(yueyang2023, '某单位', 2023, { goals: 1, tasks: 0, outputs: 3 });
  const table = tableOf(drawn(drawForm(content, yueyang2023, SHEET)));
  expect(table.tasksField).toBeNull();
  expect(table.budget).toBeNull();
  expect(table.goals).toHaveLength(1);
});

test('text higher than a row may be takes several rows and stays one cell', () => {
  const long = '反映各项工作的完成情况。'.repeat(120);
  const goals = Array.from({ length: 60 }, (_, i) => `目标${i + 1}：完成第${i + 1}项工作。`);
  const [first, second, ...others] = WELL_FILLED.indicators;
  const content = { ...WELL_FILLED, goals, indicators: [first!, { ...second!, explanation: long }, ...others] };
  const patch = drawForm(content, henan2023, SHEET);
  expect(Math.max(...patch.heights!.values())).toBeLessThanOrEqual(409);
  const goalRows = patch.merges!.find(({ row, column }) => row === 3 && column === 1)!;
  expect(goalRows.rows).toBeGreaterThan(1);
  expect(contentOf(tableOf(drawn(patch)))).toEqual(content);
});

test('rows left blank for the unit have room to be written in', () => {
  const content = blankContent(henan2023, '某单位', 2024, { goals: 1, tasks: 1, outputs: 4 });
  const patch = drawForm(content, henan2023, SHEET);
  const sheet = drawn(patch);
  const first = tableOf(sheet).indicators.find(({ name }) => name.text === '')!;
  expect(patch.heights!.get(first.name.at.row)).toBeGreaterThanOrEqual(30);
});

describe('any number of goals, tasks and rows', () => {
  const words = fc.string({
    unit: fc.constantFrom(...Array.from('做好本年各项工作，并及时完成（一）、2个')),
    minLength: 1,
    maxLength: 60,
  });
  const own = fc.record({ name: words, target: fc.constantFrom('≥90%', '100%', '≥50个', '合规'), explanation: words });
  const content = fc
    .record({
      goals: fc.array(words, { maxLength: 30 }),
      tasks: fc.array(fc.record({ name: words, content: words }), { maxLength: 30 }),
      outputs: fc.array(own, { maxLength: 40 }),
    })
    .map(({ goals, tasks, outputs }): FormContent => {
      const indicators = PUBLISHED.indicators.filter(({ level1 }) => level1 !== '产出指标');
      const rows = outputs.map((row, i): IndicatorContent => {
        const first = i < outputs.length / 2;
        return { level1: '产出指标', level2: first ? '重点工作任务完成' : '履职目标实现', ...row };
      });
      return {
        ...PUBLISHED,
        goals: goals.map((goal, i) => `目标${i + 1}：${goal}`),
        tasks: tasks.map((task, i) => ({ ...task, name: `任务${i + 1}：${task.name}` })),
        indicators: [...indicators.slice(0, 20), ...rows, ...indicators.slice(20)],
      };
    });

  function expectValid(patch: SheetPatch): void {
    const merges = patch.merges!;
    const printed = patch.page!.printArea!;
    for (const [i, merge] of merges.entries()) {
      expect(merge.row + merge.rows).toBeLessThanOrEqual(printed.rows);
      expect(merges.findIndex((other, j) => j > i && intersects(other, merge))).toBe(-1);
    }
    for (const height of patch.heights!.values()) expect(height).toBeLessThanOrEqual(409);
    for (const { prompt } of patch.validations!) expect(prompt?.text.length ?? 0).toBeLessThanOrEqual(255);
    expect(cutCells(patch)).toEqual([]);
  }

  test('filled, is read back as it was drawn', () => {
    fc.assert(
      fc.property(content, (filled) => {
        const patch = drawForm(filled, henan2023, SHEET);
        expectValid(patch);
        expect(contentOf(tableOf(drawn(patch)))).toEqual(filled);
      }),
      { numRuns: 60 },
    );
  });

  test('blank, is read back with what it says', () => {
    const counts = fc.record({
      goals: fc.integer({ min: 0, max: 200 }),
      tasks: fc.integer({ min: 0, max: 200 }),
      outputs: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(counts, (count) => {
        const blank = blankContent(henan2023, '某单位', 2024, count);
        const patch = drawForm(blank, henan2023, SHEET);
        expectValid(patch);
        // Rows left blank as a whole say nothing and may be read or not.
        const said = ({ indicators, ...rest }: FormContent) => ({
          ...rest,
          indicators: indicators.filter(({ name, target, explanation }) => name + target + explanation !== ''),
        });
        expect(said(contentOf(tableOf(drawn(patch))))).toEqual(said(blank));
      }),
      { numRuns: 20 },
    );
  });
});
