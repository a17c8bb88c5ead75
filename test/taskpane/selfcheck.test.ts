import { insertTemplate } from '../../src/commands/insert-template';
import { contract, type CaseResult } from '../../src/hosts/contract';
import { newWorkbook } from '../../src/hosts/file';
import { HostError, type Host } from '../../src/hosts/host';
import { selfcheck as enUS } from '../../src/locales/en-US/selfcheck';
import { zhCN } from '../../src/locales/zh-CN';
import { selfcheck as texts } from '../../src/locales/zh-CN/selfcheck';
import { createSession } from '../../src/taskpane/session/session';
import { selfCheck } from '../../src/taskpane/selfcheck/command';
import {
  factsOf,
  reportJson,
  reportName,
  reportText,
  summaryOf,
  type SelfCheckReport,
} from '../../src/taskpane/selfcheck/report';
import { headless } from '../hosts/grid/headless';
import { atPublished, FORM } from './support';

const BROWSER = 'Mozilla/5.0 (Windows NT 10.0)';
const HERE = { name: 'Excel', version: '16.0', platform: 'PC' };

/** Everything there is of the workbook. */
async function everything(host: Host): Promise<unknown> {
  return { sheets: await host.sheets(), snapshot: await host.snapshot() };
}

function ids(results: readonly CaseResult[], kind: CaseResult['outcome']['kind']): readonly string[] {
  return results.filter(({ outcome }) => outcome.kind === kind).map(({ id }) => id);
}

describe('宿主自检', () => {
  it('tries every case beside the user’s table, and leaves it and the history alone', async () => {
    const { host, session } = await atPublished();
    await session.run(insertTemplate, { unit: '某市示范局', year: 2026, counts: { goals: 3, tasks: 4, outputs: 6 } });
    const { undo } = session.state();
    const before = await everything(host);
    const live: CaseResult[] = [];
    const report = await session.run(selfCheck, { tried: (result) => live.push(result), browser: BROWSER });
    expect(report?.results).toEqual(live);
    expect(live.map(({ id }) => id)).toEqual(contract.map(({ id }) => id));
    expect(ids(live, 'broken')).toEqual([]);
    expect(ids(live, 'untried')).toEqual([
      'beside/page',
      'sheets/refuses-remove-last',
      'sheets/name-kept',
      'failure/half-way',
      'user/told',
      'user/undo-guarded',
      'user/one-step',
      'user/shown',
    ]);
    expect(report).toMatchObject({ total: contract.length, stopped: null, leftovers: [] });
    expect(await everything(host)).toEqual(before);
    expect(undo).not.toBeNull();
    expect(session.state()).toMatchObject({ busy: null, message: null, undo });
    await session.undo();
    expect(await host.sheets()).toEqual([FORM]);
  });

  it('runs in the grid', async () => {
    const { host } = headless();
    const before = await everything(host);
    const { results } = await selfCheck.run(host, { tried: () => undefined, browser: BROWSER });
    expect(ids(results, 'broken')).toEqual([]);
    expect(await everything(host)).toEqual(before);
    host.dispose();
  }, 60_000);

  it('says at once where no sheet can be added', async () => {
    const text = '工作簿的结构受保护，不能增删工作表。请先取消保护。';
    const host = { ...newWorkbook(), apply: () => Promise.reject(new HostError('protected', text)) };
    const session = createSession(Promise.resolve(host), { language: 'zh-CN', texts: zhCN.pane });
    expect(await session.run(selfCheck, { tried: () => undefined, browser: BROWSER })).toBeUndefined();
    expect(session.state().message).toEqual({ intent: 'error', text });
  });

  it('stops when told to, reports what it has tried, and leaves nothing', async () => {
    const { host, session } = await atPublished();
    const before = await everything(host);
    let count = 0;
    const report = await session.run(selfCheck, {
      tried() {
        count += 1;
        if (count === 3) session.cancel();
      },
      browser: BROWSER,
    });
    expect(report?.results).toHaveLength(3);
    expect(report?.stopped).toBe('已取消，没有改动任何内容。');
    expect(await everything(host)).toEqual(before);
  });

  it('stops where the host no longer lets it tidy up, and says what is left', async () => {
    const { host } = await atPublished();
    let refuse = false;
    const refusing: Host = {
      ...host,
      apply: (patch) =>
        refuse ? Promise.reject(new HostError('editing', '正在编辑单元格。请先按回车键。')) : host.apply(patch),
    };
    const report = await selfCheck.run(refusing, {
      tried(result) {
        refuse = result.id === contract[4]!.id;
      },
      browser: BROWSER,
    });
    expect(report.results).toHaveLength(5);
    expect(report.stopped).toBe('正在编辑单元格。请先按回车键。');
    expect(report.leftovers).toEqual((await host.sheets()).filter((sheet) => sheet !== FORM));
    expect(report.leftovers).not.toEqual([]);
    const text = reportText(report, texts);
    for (const line of ['正在编辑单元格', ...report.leftovers]) expect(text).toContain(line);
  });

  it('brings the user back to where it found them', async () => {
    const { host } = await atPublished();
    host.select(FORM, { row: 7, column: 2, rows: 2, columns: 2 });
    await selfCheck.run(host, { tried: () => undefined, browser: BROWSER });
    expect(host.revealed.at(-1)).toMatchObject({ sheet: FORM, cell: { row: 7, column: 2 } });
  });
});

describe('its report', () => {
  let report: SelfCheckReport;
  beforeAll(async () => {
    const { host } = await atPublished();
    report = await selfCheck.run({ ...host, about: () => HERE }, { tried: () => undefined, browser: BROWSER });
  });

  it('says where it was made', () => {
    const facts = new Map(factsOf(report, texts));
    expect([facts.get('表格软件'), facts.get('版本'), facts.get('平台')]).toEqual(['Excel', '16.0', 'PC']);
    expect(facts.get('有接口的功能')).toBe('批注、数据有效性、条件格式、打印设置');
    expect(new Map(factsOf({ ...report, host: null }, enUS)).get('Program')).toBe('not known');
    expect(reportName(report, texts)).toMatch(/^宿主自检-Excel-\d{4}-\d{2}-\d{2}\.json$/);
    expect(reportName({ ...report, host: { ...HERE, name: 'A/B:C' } }, texts)).toMatch(/^宿主自检-ABC-/);
  });

  it('tells the same in words and in data, and nothing of the user’s table', () => {
    const text = reportText(report, texts);
    const json = reportJson(report);
    expect(JSON.parse(json)).toEqual(report);
    for (const { id } of contract) expect(text).toContain(`(${id})`);
    expect(text).toContain(summaryOf(report.results, texts));
    expect(text + json).not.toMatch(/九龙|预算执行率/);
  });
});
