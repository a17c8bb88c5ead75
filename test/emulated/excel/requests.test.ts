import { act, ask, codeOf, started } from './support';
import type { EmulatedExcel } from '.';

/** Kinds of what has gone over the wire since the last time. */
function kinds(excel: EmulatedExcel, from = 0): readonly string[] {
  return excel.requests.slice(from).map(({ kind }) => kind);
}

describe('requests', () => {
  it('are counted, those that only clean up among them', async () => {
    const excel = await started();
    await excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      expect(range.values).toEqual([['']]);
    });
    expect(kinds(excel)).toEqual(['read', 'clean-up']);
    await act(excel, (sheet) => (sheet.getRange('A1').values = [[1]]));
    expect(kinds(excel, 2)).toEqual(['write']);
    const context = new excel.Excel.RequestContext();
    context.workbook.load('name');
    await context.sync();
    await context.sync();
    expect(excel.requests).toHaveLength(4);
    expect(excel.requests[2]).toMatchObject({ error: null, actions: expect.any(Number) as number });
    expect(excel.requests[2]!.bytes.sent).toBeGreaterThan(100);
  });

  it('give no ranges that outlive them, but those that are kept', async () => {
    const excel = await started();
    const context = new excel.Excel.RequestContext();
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    expect(() => range.load('text')).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }) as Error);
    await excel.Excel.run(async (again) => {
      const kept = again.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await again.sync();
      kept.values = [[2]];
      await again.sync();
    });
    expect(excel.book().sheets[0]!.cells.get(0)!.value).toBe(2);
  });

  it('bring only what was loaded', async () => {
    const excel = await started();
    const code = await ask(excel, (sheet) => {
      const range = sheet.getRange('A1').load('values');
      return () => {
        try {
          return range.text;
        } catch (error) {
          return (error as { code: string }).code;
        }
      };
    });
    expect(code).toBe('PropertyNotLoaded');
  });

  it('that are large are split by the library, and come in one all the same', async () => {
    const excel = await started();
    const rows = Array.from({ length: 400 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * 10 + column));
    await act(excel, (sheet) => (sheet.getRange('A1:J400').values = rows));
    expect(excel.requests).toHaveLength(1);
    expect(excel.book().sheets[0]!.cells.size).toBe(4000);
  });

  it('and answers of more than 5 MB are refused whole', async () => {
    const excel = await started();
    const row = ['字'.repeat(10_000)];
    const write = (count: number): Promise<void> =>
      act(excel, (sheet) => (sheet.getRange(`A1:A${count}`).values = Array<string[]>(count).fill(row)));
    expect(await codeOf(write(200))).toBe('RequestPayloadSizeLimitExceeded');
    expect(excel.book().sheets[0]!.cells.size).toBe(0);
    await write(120);
    expect(
      await codeOf(
        ask(excel, (sheet) => {
          const range = sheet.getRange('A1:A120').load('values,formulas');
          return () => range.values;
        }),
      ),
    ).toBe('ResponsePayloadSizeLimitExceeded');
    expect(excel.requests.map(({ error }) => error)).toEqual([
      'RequestPayloadSizeLimitExceeded',
      null,
      'ResponsePayloadSizeLimitExceeded',
    ]);
  });

  it('end at their first error; what was done before stays', async () => {
    const excel = await started();
    const code = await codeOf(
      act(excel, (sheet) => {
        sheet.getRange('A1').values = [['前']];
        sheet.getRange('A0').values = [['错']];
        sheet.getRange('A2').values = [['后']];
      }),
    );
    expect(code).toBe('InvalidArgument');
    expect([...excel.book().sheets[0]!.cells.values()].map(({ value }) => value)).toEqual(['前']);
  });

  it.each([
    ['before', []],
    ['half', ['一']],
    ['after', ['一', '二']],
  ] as const)('fail when told to, %s what they do', async (when, left) => {
    const excel = await started();
    const write = (): Promise<void> =>
      act(excel, (sheet) => {
        sheet.getRange('A1').values = [['一']];
        sheet.getRange('A2').values = [['二']];
      });
    excel.failAt(2, { when });
    await act(excel, (sheet) => sheet.load('name'));
    expect(await codeOf(write())).toBe('GeneralException');
    expect([...excel.book().sheets[0]!.cells.values()].map(({ value }) => value)).toEqual(left);
    await write();
    expect(excel.book().sheets[0]!.cells.size).toBe(2);
  });

  it('fail as a connection does', async () => {
    const excel = await started();
    excel.failAt(1, { when: 'after', transport: true });
    expect(await codeOf(act(excel, (sheet) => (sheet.getRange('A1').values = [[1]])))).toBe('ConnectionFailure');
    expect(excel.book().sheets[0]!.cells.size).toBe(1);
  });
});
