import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTable } from '../../src/check/run';
import { DEFAULT_SETTINGS } from '../../src/check/settings';
import { henan2023 } from '../../src/form/standards/henan-2023';
import { importText } from '../../src/read/text';
import { sampleSnapshot, tableOf } from '../support/sample';

const text = readFileSync(join(__dirname, '..', 'fixtures', 'tables', '000_fef1010ff2924dfd.txt'), 'utf8');
const table = tableOf(sampleSnapshot(importText(text).content!));
const result = checkTable(table, { standard: henan2023, settings: DEFAULT_SETTINGS, ignores: [] });

test('the published table gives what a reviewer would name, and nothing else', () => {
  const found = result.problems
    .filter(({ rule }) => !rule.startsWith('target/'))
    .map(({ rule, severity, field }) => `${rule} ${severity} ${field}`);
  expect(found.sort()).toEqual(
    [
      'indicator/duplicate-name error 做好拆迁安置工作，各项款项及时发放到位，提升群众满意度·三级指标',
      'indicator/boilerplate warning 经济效益·三级指标',
      'indicator/boilerplate warning 社会效益·三级指标',
      'indicator/boilerplate warning 社会公众满意度·三级指标',
      'indicator/boilerplate warning 服务对象满意度·三级指标',
      'budget/project-spending hint 项目支出',
      'text/truncated hint 任务3·主要内容',
      'text/truncated hint 资金使用合规性·指标值说明',
      'text/truncated hint 预决算信息公开性·指标值说明',
      'text/truncated hint 资产管理规范性·指标值说明',
    ].sort(),
  );
});

test('nothing of it is undecided', () => {
  expect(result.undecided).toEqual([]);
});

test('the duplicate names both rows', () => {
  const { cells } = result.problems.find(({ rule }) => rule === 'indicator/duplicate-name')!;
  const rows = table.indicators.filter(({ name }) => name.text.startsWith('做好拆迁安置'));
  expect(cells).toEqual(rows.map(({ name }) => name.at));
});

test('three of the cut texts have a completion, marked as not confirmed', () => {
  const cut = result.problems.filter(({ rule }) => rule === 'text/truncated');
  const labels = cut.flatMap(({ suggestions }) => suggestions.map(({ label }) => label));
  expect(labels).toHaveLength(3);
  for (const label of labels) expect(label).toContain('待核实');
});
