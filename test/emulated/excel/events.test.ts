import { act, started } from './support';
import { boundTo, install, uninstall, within, type EmulatedExcel } from '.';

interface Heard {
  readonly events: (readonly unknown[])[];
  readonly stop: () => Promise<void>;
}

async function listening(excel: EmulatedExcel, to: 'sheet' | 'workbook'): Promise<Heard> {
  const events: (readonly unknown[])[] = [];
  const context = new excel.Excel.RequestContext();
  const { worksheets } = context.workbook;
  const target = to === 'sheet' ? worksheets.getActiveWorksheet() : worksheets;
  const handler = (target as Excel.Worksheet).onChanged.add(({ address, triggerSource, details, changeType }) => {
    const before: unknown = (details as { valueBefore?: unknown } | undefined)?.valueBefore;
    events.push([address, changeType, triggerSource, before]);
    return Promise.resolve();
  });
  await context.sync();
  return {
    events,
    async stop() {
      handler.remove();
      await handler.context.sync();
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('events', () => {
  it('tell of edits by the user, and of our own as such, until they are stopped', async () => {
    const excel = await started();
    const { events, stop } = await listening(excel, 'sheet');
    await excel.userEdits('Sheet1', 'B2', 5);
    await act(excel, (sheet) => (sheet.getRange('A1:A2').values = [[1]]));
    await turn();
    expect(events).toEqual([
      ['B2', 'RangeEdited', 'Unknown', ''],
      ['A1:A2', 'RangeEdited', 'ThisLocalAddin', undefined],
    ]);
    await stop();
    await excel.userEdits('Sheet1', 'B2', 6);
    expect(events).toHaveLength(2);
  });

  it('do not say where they come from before 1.14, and are not of all sheets before 1.9', async () => {
    const excel = await started({ set: '1.7' });
    const { events } = await listening(excel, 'sheet');
    await act(excel, (sheet) => (sheet.getRange('A1').values = [[1]]));
    await turn();
    expect(events).toEqual([['A1', 'RangeEdited', undefined, '']]);
    await expect(listening(excel, 'workbook')).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('come from every sheet where the workbook is listened to', async () => {
    const excel = await started();
    const { events } = await listening(excel, 'workbook');
    await act(excel, (_, { workbook }) => workbook.worksheets.add('另一张'));
    await excel.userEdits('另一张', 'A1', '用户');
    expect(events).toEqual([['A1', 'RangeEdited', 'Unknown', '']]);
  });

  it('do not tell of what was picked from a list', async () => {
    const excel = await started();
    const { events } = await listening(excel, 'sheet');
    await excel.userPicks('Sheet1', 'A1', '好');
    expect(events).toEqual([]);
    expect(excel.book().sheets[0]!.cells.get(0)!.value).toBe('好');
  });

  it('tell of rows that the user puts in and takes out; formulas, formats and merges go along', async () => {
    const excel = await started();
    await act(excel, (sheet, { workbook }) => {
      sheet.getRange('A2:B2').values = [[5, '=A2*2']];
      sheet.getRange('A4:B4').merge(false);
      sheet.getRange('A2').conditionalFormats.add('Custom').custom.rule.formula = '=EXACT($A$2&"","5")';
      workbook.names.add('总额', sheet.getRange('A2'));
    });
    const { events } = await listening(excel, 'sheet');
    await excel.userMovesRows('Sheet1', 0, 2);
    await excel.userMovesRows('Sheet1', 4, -1);
    expect(events).toEqual([
      ['1:2', 'RowInserted', 'Unknown', undefined],
      ['5:5', 'RowDeleted', 'Unknown', undefined],
    ]);
    const { sheets, names } = excel.book();
    expect([...sheets[0]!.cells.values()]).toMatchObject([{ value: 5 }, { value: 10, formula: '=A4*2' }]);
    expect(sheets[0]).toMatchObject({
      merges: [{ row: 4, column: 0, rows: 1, columns: 2 }],
      formats: [{ areas: [{ row: 3, column: 0 }], formula: 'EXACT($A$4&"","5")' }],
    });
    expect(names).toEqual([{ name: '总额', refersTo: 'Sheet1!$A$4', sheet: null }]);
  });

  it('tell of selections', async () => {
    const excel = await started();
    const heard: string[] = [];
    const context = new excel.Excel.RequestContext();
    context.workbook.worksheets.onSelectionChanged.add(({ address }) => {
      heard.push(address);
      return Promise.resolve();
    });
    await context.sync();
    await excel.userSelects('Sheet1', { row: 1, column: 1, rows: 2, columns: 1 });
    expect(heard).toEqual(['B2:B3']);
  });
});

describe('globals', () => {
  afterEach(uninstall);

  it('stand for the Excel that was installed last, or for the one that something runs within', async () => {
    const [first, second] = [await started(), await started()];
    install(first);
    expect(Excel).toBe(first.Excel);
    install(second);
    expect(Excel).toBe(second.Excel);
    const named = boundTo(first, {
      async name() {
        await Promise.resolve();
        return Excel === first.Excel;
      },
    });
    expect(await named.name()).toBe(true);
    expect(within(first, () => Office)).toBe(first.Office);
    uninstall();
    expect('Excel' in globalThis).toBe(false);
  });
});
