import { blankContent, type FormContent, type IndicatorContent } from '../../src/form/content';
import { nameFields } from '../../src/form/fields';
import type { Table } from '../../src/form/model';
import { henan2023 } from '../../src/form/standards/henan-2023';
import type { Example } from '../../src/check/rule';
import { readTables } from '../../src/read/tables';
import { applyToSnapshot } from '../../src/sheet/apply';
import type { CellInput, SheetPatch } from '../../src/sheet/patch';
import type { Snapshot } from '../../src/sheet/snapshot';
import { formSnapshot } from './grid';

/** What the unit of the sample writes itself: name, target, explanation. */
const OWN: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  重点工作任务完成: [
    [
      '在职人员工资按时发放率',
      '100%',
      '反映保障机关正常运转、按时足额发放工资的情况。在职人员工资按时发放率=按时足额发放工资的月数/全年应发放工资的月数×100%。',
    ],
    ['新建高标准农田面积', '≥12000亩', '反映高标准农田建设任务的完成数量，以通过区级验收的面积计算。'],
    ['农村户用厕所改造数量', '≥800户', '反映农村人居环境整治任务的完成数量，以验收合格并投入使用的户数计算。'],
    ['农产品质量安全抽检批次', '≥1500批次', '反映农产品质量安全监管任务的完成数量，以出具检验报告的批次计算。'],
  ],
  履职目标实现: [
    [
      '高标准农田验收合格率',
      '≥98%',
      '反映高标准农田建设的质量。高标准农田验收合格率=一次验收合格的面积/申请验收的面积×100%。',
    ],
    ['人居环境示范村创建数量', '≥10个', '反映农村人居环境整治的成效，以区级命名文件公布的村数计算。'],
    [
      '不合格农产品处置率',
      '100%',
      '反映农产品质量安全监管的力度。不合格农产品处置率=已依法处置的不合格批次/检出的不合格批次×100%。',
    ],
  ],
  履职效益: [
    [
      '高标准农田亩均粮食增产量',
      '≥50公斤',
      '反映高标准农田建设对粮食增产的作用，以项目区建成后与建成前平均亩产的差额计算。',
    ],
    [
      '农村卫生厕所普及率',
      '≥92%',
      '反映人居环境整治对改善农村生活条件的作用。农村卫生厕所普及率=使用卫生厕所的农户数/农村常住总户数×100%。',
    ],
  ],
  满意度: [
    [
      '农村居民满意度',
      '≥90%',
      '通过问卷调查了解农村居民对人居环境整治工作的评价。农村居民满意度=评价为满意和基本满意的有效问卷数/有效问卷总数×100%。',
    ],
    [
      '农业经营主体满意度',
      '≥95%',
      '通过电话回访了解合作社、家庭农场等对农田建设和监管服务的评价。农业经营主体满意度=评价为满意和基本满意的回访户数/有效回访总户数×100%。',
    ],
  ],
};

const blank = blankContent(henan2023, '金河区农业农村局', 2023, { goals: 4, tasks: 4, outputs: 0 });

/** A table that a strict reviewer accepts: no rule of the catalogue finds an error or a warning in it. */
export const WELL_FILLED: FormContent = {
  ...blank,
  goals: [
    '目标1：保障机关正常运转，按时足额发放人员工资。',
    '目标2：推进高标准农田建设，提升粮食生产能力。',
    '目标3：开展农村人居环境整治，改善村容村貌。',
    '目标4：加强农产品质量安全监管，保障农产品消费安全。',
  ],
  tasks: [
    {
      name: '任务1：保障机关正常运转，按时足额发放人员工资。',
      content: '按月发放在职人员工资和津贴补贴，支付机关办公、水电和物业管理等日常费用。',
    },
    {
      name: '任务2：推进高标准农田建设，提升粮食生产能力。',
      content: '新建高标准农田，配套机井、灌溉渠道和田间道路，并将建设补助资金分配到各乡镇。',
    },
    {
      name: '任务3：开展农村人居环境整治，改善村容村貌。',
      content: '改造农村户用厕所，清运农村生活垃圾，创建人居环境示范村。',
    },
    {
      name: '任务4：加强农产品质量安全监管，保障农产品消费安全。',
      content: '抽检农产品样品，检查农业投入品经营门店，依法处置检出的不合格农产品。',
    },
  ],
  budget: {
    total: '26,480,000.00',
    government: '25,980,000.00',
    fiscalAccount: '0.00',
    own: '500,000.00',
    basic: '9,480,000.00',
    project: '17,000,000.00',
  },
  indicators: henan2023.sections.flatMap(({ level1, level2 }): IndicatorContent[] => {
    const own = OWN[level2]?.map(([name, target, explanation]) => ({ level1, level2, name, target, explanation }));
    return own ?? blank.indicators.filter((indicator) => indicator.level2 === level2);
  }),
};

/** The form on a sheet in the plain layout, amounts as numbers. */
export function sampleSnapshot(content: FormContent = WELL_FILLED): Snapshot {
  const snapshot = formSnapshot(content);
  const lines = Object.values(tableOf(snapshot).budget?.lines ?? {});
  return lines.reduce((sheet, line) => {
    const amount = line?.field.text.replaceAll(',', '') ?? '';
    if (!line || !/^\d+(?:\.\d+)?$/.test(amount)) return sheet;
    const format = `#,##0.${'0'.repeat(amount.split('.')[1]?.length ?? 0)}`.replace(/\.$/, '');
    return applyToSnapshot(sheet, write(sheet, line.field.at, { value: Number(amount), format }));
  }, snapshot);
}

/** The only table of a snapshot. */
export function tableOf(snapshot: Snapshot): Table {
  const { tables } = readTables(snapshot);
  if (tables.length !== 1) throw new Error(`expected one table, read ${tables.length}`);
  return tables[0]!;
}

/** The sample with an example's changes: rows first, then contents by field name. */
export function exampleSnapshot({ remove = [], add = [], set = {} }: Example): Snapshot {
  const { sections } = henan2023;
  let indicators = WELL_FILLED.indicators;
  for (const name of remove) {
    if (!indicators.some((indicator) => indicator.name === name)) throw new Error(`no indicator ${name}`);
    indicators = indicators.filter((indicator) => indicator.name !== name);
  }
  for (const row of add) {
    const section = sections.find(({ level2 }) => level2 === row.level2);
    if (!section) throw new Error(`no section ${row.level2}`);
    const rank = sections.indexOf(section);
    const at = indicators.filter(({ level2 }) => sections.findIndex((known) => known.level2 === level2) <= rank).length;
    indicators = [...indicators.slice(0, at), { level1: section.level1, ...row }, ...indicators.slice(at)];
  }
  const start = sampleSnapshot({ ...WELL_FILLED, indicators });
  const places = new Map(Array.from(nameFields(tableOf(start)), ([field, name]) => [name, field.at]));
  return Object.entries(set).reduce((sheet, [name, input]) => {
    const at = places.get(name);
    if (!at) throw new Error(`no field ${name}`);
    return applyToSnapshot(sheet, write(sheet, at, input));
  }, start);
}

export function sampleTable(example: Example = { title: '' }): Table {
  return tableOf(exampleSnapshot(example));
}

type Content = CellInput | { readonly value: number; readonly format: string };

function write({ sheet }: Snapshot, at: { row: number; column: number }, input: Content): SheetPatch {
  if (typeof input !== 'object' || input === null || !('value' in input)) {
    return { sheet, mode: 'edit', blocks: [{ at, values: [[input]] }] };
  }
  const area = { ...at, rows: 1, columns: 1 };
  return {
    sheet,
    mode: 'edit',
    blocks: [{ at, values: [[input.value]] }],
    styles: [{ area, style: { format: input.format } }],
  };
}
