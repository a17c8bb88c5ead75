import { henan2023 } from '../../src/form/standards/henan-2023';
import { importText } from '../../src/read/text';
import { formSnapshot } from '../support/grid';
import { misplaced, onlyTable, publishedContent, publishedText } from './support';

const TEXT = publishedText('000_fef1010ff2924dfd.txt');
const LINES = TEXT.split('\n').map((line) => line.split('\t'));

describe('the published table of Zhengzhou', () => {
  const imported = importText(TEXT);
  const content = publishedContent();

  test('is recognised', () => {
    expect(imported.standard).toBe('henan-2023');
    expect(content).toMatchObject({
      title: '本级部门(单位)整体绩效目标表',
      year: 2023,
      unit: '郑州经济技术开发区管理委员会九龙办事处',
    });
  });

  test('has the 34 indicators of the document under their canonical 一级 and 二级', () => {
    const levels = content.indicators.map(({ level1, level2, name, target }) => ({ level1, level2, name, target }));
    expect(levels).toEqual(
      henan2023.rows.map(({ level1, level2, name, target }) => ({ level1, level2, name, target })),
    );
  });

  test('keeps every explanation as printed, either width', () => {
    const printed = LINES.filter((fields) => fields[4]).slice(1);
    expect(content.indicators.map(({ explanation }) => explanation)).toEqual(printed.map((fields) => fields[4]));
  });

  test('has 5 goals, one a line, and 5 tasks with their contents', () => {
    expect(content.goals.join(' ')).toBe(LINES.find(([label]) => label === '年度履职目标')?.[1]);
    expect(content.goals.map((goal) => goal.slice(0, 4))).toEqual(['目标1:', '目标2:', '目标3:', '目标4:', '目标5:']);
    expect(content.tasks.map(({ name }) => name.slice(0, 4))).toEqual([
      '任务1:',
      '任务2:',
      '任务3:',
      '任务4:',
      '任务5:',
    ]);
    expect(content.tasks[4]).toEqual({
      name: '任务5:做好拆迁安置工作,各项款项及时发放到位,提升群众满意度',
      content: '申请过渡费及就业安置房租金并及时发放到位',
    });
    expect(content.tasks[2]?.content.endsWith('4、举办科级以')).toBe(true);
  });

  test('has its budget, blank lines blank', () => {
    expect(content.budget).toEqual({
      total: '15,897,000.0',
      government: '15,897,000.0',
      fiscalAccount: '',
      own: '',
      basic: '15,897,000.0',
      project: '',
    });
  });

  test('reports every repair at its line and field, and the change of width once', () => {
    const places = (kind: string) =>
      imported.notices.filter((notice) => notice.kind === kind).map(({ at }) => `${at?.row}:${at?.column}`);
    const line = (text: string) => LINES.findIndex((fields) => fields.includes(text));
    expect(places('repaired').sort()).toEqual(
      [
        `${line('(2023年度)')}:0`, // blank lines and page breaks
        `${LINES.findIndex(([first]) => first?.startsWith('任务5'))}:0`, // missing leading field
        `${line('年度履职目标')}:1`, // goals run together
        `${line('年度履职目标相关性')}:0`, // 工作目标管理 in the column of 一级指标
        `${line('年度履职目标相关性')}:1`, // 二级 equal to 三级
        `${line('预算编制完整性')}:1`, // 二级 equal to 三级
        `${line('结转结余率')}:0`, // 投入管理指标, late
        `${line('结转结余率')}:1`, // 预算和财务管理, late
        `${line('资产管理规范性')}:1`, // 绩效管理, early
      ].sort(),
    );
    expect(places('assumed')).toEqual([`${line('结转结余率')}:0`]);
    expect(imported.notices).toHaveLength(10);
  });

  test('gives the same document when it stands on a sheet', () => {
    const snapshot = formSnapshot(content);
    const table = onlyTable(snapshot);
    expect(table).toMatchObject({ kind: 'departmentTarget', standard: 'henan-2023', year: 2023, notices: [] });
    expect(table.area).toEqual({ row: 0, column: 0, rows: 51, columns: 5 });
    expect(table.goals.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(table.tasks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(table.indicators.map(({ standardRow }) => standardRow)).toEqual(
      henan2023.rows.map(({ number, wording }) => (wording === 'unit' ? null : number)),
    );
    const amounts = Object.entries(table.budget?.lines ?? {}).map(([line, field]) => [
      line,
      field?.amount.kind === 'amount' ? field.amount.value.toFixed() : field?.amount.kind,
    ]);
    expect(table.budget?.unit).toBe('元');
    expect(Object.fromEntries(amounts)).toEqual({
      total: '15897000',
      government: '15897000',
      fiscalAccount: 'blank',
      own: 'blank',
      basic: '15897000',
      project: 'blank',
    });
    expect(misplaced(table, snapshot)).toEqual([]);
  });
});

describe('text copied from Excel or WPS', () => {
  const sheetText = (content = publishedContent()): string => {
    const quote = (text: string) => (/["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const { cells } = formSnapshot(content);
    const rows = Array.from({ length: 51 }, () => ['', '', '', '', '']);
    for (const [key, { text }] of cells) rows[Math.floor(key / 16384)]![key % 16384] = text;
    return rows.map((row) => row.map(quote).join('\t')).join('\r\n');
  };

  test('is the same form, goals of several lines in quotes included', () => {
    const { content, standard } = importText(sheetText());
    expect(standard).toBe('henan-2023');
    expect(content).toEqual(publishedContent());
  });

  test('needs no repair', () => {
    const { notices } = importText(sheetText());
    expect(notices.filter(({ kind }) => kind === 'repaired')).toEqual([]);
  });

  test('keeps a quotation mark that closes nothing', () => {
    const { rows } = importText('"三公经费\t控制率\n"a""b\nc"\td');
    expect(rows).toEqual([
      ['"三公经费', '控制率'],
      ['a"b\nc', 'd'],
    ]);
  });
});

describe('other separators', () => {
  test('two or more spaces', () => {
    const { rows } = importText('一级指标  二级指标   三级指标\n# 编者注\n产出指标  数量指标  名称 甲');
    expect(rows).toEqual([
      ['一级指标', '二级指标', '三级指标'],
      ['产出指标', '数量指标', '名称 甲'],
    ]);
  });

  test('bars', () => {
    expect(importText('a | b |\n | c').rows).toEqual([
      ['a', 'b', ''],
      ['', 'c'],
    ]);
  });
});

describe('other layouts', () => {
  test('the form of Yueyang is recognised from its data alone, and not forced into the other form', () => {
    const { standard, content, rows, notices } = importText(publishedText('01-yueyanglou-price-centre-2023-dept.txt'));
    expect(standard).toBe('yueyang-2023');
    expect(content).toBeNull();
    expect(rows).toContainEqual(expect.arrayContaining(['', '质量指标', '业务工作支出到位率', '100', '%']));
    expect(notices.filter(({ kind }) => kind === 'repaired')).toHaveLength(4);
    expect(notices.filter(({ kind }) => kind === 'notChecked')).toHaveLength(1);
  });

  test.each([
    '02-xiangtan-fogcannon-2023-project.txt',
    '03-shanghai-putuo-chengguan-2026-project.txt',
    '05-qingshen-salary-2023-selfeval.txt',
    '07-chizhou-tangxi-entrust-2022-selfeval.txt',
    '17-general-budget-assessment-fragment.txt',
  ])('%s follows no standard, and that is said', (name) => {
    const { standard, content, rows, notices } = importText(publishedText(name));
    expect([standard, content]).toEqual([null, null]);
    expect(rows.length).toBeGreaterThan(3);
    expect(notices.filter(({ kind }) => kind === 'notChecked')).toHaveLength(1);
  });

  test('nothing at all is no error', () => {
    expect(importText('')).toMatchObject({ standard: null, content: null, rows: [] });
  });
});

test('a table in 万元 stays one', () => {
  const inTenThousands = TEXT.replace('部门预算总额(元)', '部门预算总额(万元)').replaceAll('15,897,000.0', '1,589.70');
  expect(importText(inTenThousands).content).toMatchObject({ moneyUnit: '万元', budget: { total: '1,589.70' } });
});
