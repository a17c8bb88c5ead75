import { selfCheck } from '../../src/taskpane/selfcheck/command';
import { running } from '../hosts/excel/support';

/** Over the emulated Excel: that a real one does the same is what the self-check is there to find out. */
describe.each(['1.15', '1.7'])('宿主自检 in an Excel with ExcelApi %s', (set) => {
  it('finds nothing that does not hold, and leaves the workbook as it was', async () => {
    const { excel, host } = await running({ set });
    const mine = [
      ['部门预算总额', 4200000],
      ['=不是公式', { formula: '=B1*2', result: 8400000 }],
    ] as const;
    await host.apply({
      title: '',
      sheets: [{ sheet: '用户的', mode: 'add', blocks: [{ at: { row: 0, column: 0 }, values: mine }] }],
    });
    const before = { sheets: await host.sheets(), snapshot: await host.snapshot() };
    const report = await selfCheck.run(host, { tried: () => undefined, browser: '' });
    expect(report.results.filter(({ outcome }) => outcome.kind === 'broken')).toEqual([]);
    expect(report).toMatchObject({ stopped: null, leftovers: [], host: { name: 'Excel' } });
    expect({ sheets: await host.sheets(), snapshot: await host.snapshot() }).toEqual(before);
    excel.stop();
  }, 60_000);
});
