import { checkWorkbook } from '../../src/commands/workbook';
import { enUS } from '../../src/locales/en-US';
import { zhCN } from '../../src/locales/zh-CN';
import { importText } from '../../src/read/text';
import { formsOf, spokenStanding, standingInWords, standingOf, type Standing } from '../../src/taskpane/standing';
import { gridSnapshot } from '../support/grid';
import { publishedText } from '../support/published';
import { exampleSnapshot, sampleSnapshot } from '../support/sample';

const NOTHING = { error: 0, warning: 0, hint: 0 };

test('an error stands in the way, whatever else there is', () => {
  const published = checkWorkbook([sampleSnapshot(importText(publishedText()).content!)]);
  expect(standingOf(published)).toEqual({ kind: 'errors', counts: { error: 1, warning: 4, hint: 12 }, undecided: 0 });
});

test('a well-filled table is ready', () => {
  expect(standingOf(checkWorkbook([sampleSnapshot()]))).toEqual({ kind: 'ready', counts: NOTHING, undecided: 0 });
});

test('what could not be decided is not ready', () => {
  const unknown = exampleSnapshot({ title: '', set: { '部门预算总额·标签': '部门预算总额' } });
  const standing = standingOf(checkWorkbook([unknown]));
  expect(standing.undecided).toBeGreaterThan(0);
  expect(standing.kind).not.toBe('ready');
});

test('a form of another kind counts for nothing', () => {
  const other = gridSnapshot([
    ['项目支出绩效目标表'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '培训人数', '100'],
  ]);
  const checked = checkWorkbook([other]);
  expect(checked.tables).toHaveLength(1);
  expect(formsOf(checked)).toEqual([]);
  expect(standingOf(checked)).toEqual({ kind: 'ready', counts: NOTHING, undecided: 0 });
  expect(spokenStanding(checked, 'sheet', zhCN.check)).not.toContain(zhCN.check.verdict.ready);
});

test('what is said aloud calls ready only what is', () => {
  const { check } = zhCN;
  const undecided = exampleSnapshot({ title: '', set: { '部门预算总额·标签': '部门预算总额' } });
  expect(spokenStanding(checkWorkbook([sampleSnapshot()]), 'sheet', check)).toContain(check.verdict.ready);
  expect(spokenStanding(checkWorkbook([undecided]), 'sheet', check)).not.toContain(check.verdict.ready);
  expect(spokenStanding(checkWorkbook([]), 'selection', check)).toBe(`${check.none.selection.title}。`);
});

test.each<[Standing['kind'], Standing]>([
  ['errors', { kind: 'errors', counts: { error: 2, warning: 1, hint: 0 }, undecided: 1 }],
  ['undecided', { kind: 'undecided', counts: NOTHING, undecided: 3 }],
  ['ready', { kind: 'ready', counts: { error: 0, warning: 0, hint: 5 }, undecided: 0 }],
])('%s: the verdict gives its number, and what follows the others, in either language', (kind, standing) => {
  const number = { errors: '2', undecided: '3', ready: null }[kind];
  for (const { check } of [zhCN, enUS]) {
    const { verdict, more } = standingInWords(standing, check.verdict);
    if (number !== null) expect(verdict).toContain(number);
    for (const count of [standing.counts.warning, standing.counts.hint].filter((n) => n > 0)) {
      expect(more).toContain(String(count));
    }
  }
});
