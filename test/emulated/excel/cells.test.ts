import { act, ask, codeOf, read, started } from './support';

/*
 * Microsoft's library in front of a workbook in memory. That Excel behaves so was read in Microsoft's documentation and in
 * the library; none of it has been seen in a real Excel.
 */
describe('cells', () => {
  it('hold values, formulas and their results', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      sheet.getRange('A1:D1').values = [[2, '=A1*3', "'=A1", '']];
      sheet.getRange('A2').formulas = [['=SUM(A1:B1)']];
    });
    expect(await read(excel, 'A1:D1', 'values')).toStrictEqual([[2, 6, '=A1', '']]);
    expect(await read(excel, 'A1:D1', 'formulas')).toStrictEqual([[2, '=A1*3', '=A1', '']]);
    expect(await read(excel, 'A1:D1', 'valueTypes')).toStrictEqual([['Double', 'Double', 'String', 'Empty']]);
    expect(await read(excel, 'A2', 'values')).toStrictEqual([[8]]);
  });

  it('answer reads in the order of the request', async () => {
    const excel = await started();
    const [first, second] = (await ask(excel, (sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [[1]];
      const before = sheet.getRange('B1').load('values');
      sheet.getRange('B1').values = [['=A1+1']];
      const after = sheet.getRange('B1').load('values');
      return () => [before.values, after.values];
    }))!;
    expect([first, second]).toEqual([[['']], [[2]]]);
  });

  it('are left alone by null and emptied by an empty text; one value stands for all', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      sheet.getRange('A1:C1').values = [['a', 'b', 'c']];
      sheet.getRange('A1:C1').values = [[null, '', 'x']];
      sheet.getRange('A2:B3').values = [[7]];
    });
    expect(await read(excel, 'A1:C1', 'values')).toEqual([['a', '', 'x']]);
    expect(await read(excel, 'A2:B3', 'values')).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it('show what their number format says, whatever the width of the column', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      sheet.getRange('A1:B1').values = [[1_234_567.5, 0.956]];
      sheet.getRange('A1:B1').numberFormat = [['#,##0.00', '0.0%']];
      sheet.getRange('A:B').format.columnWidth = 6;
    });
    expect(await read(excel, 'A1:B1', 'text')).toEqual([['1,234,567.50', '95.6%']]);
  });

  it('become texts where the format is @, and only what is written afterwards', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      sheet.getRange('A1').values = [[5]];
      sheet.getRange('A1:C1').numberFormat = [['@']];
      sheet.getRange('B1:C1').values = [['=1+1', 5]];
    });
    expect(await read(excel, 'A1:C1', 'values')).toEqual([[5, '=1+1', '5']]);
    expect(await codeOf(act(excel, (sheet) => (sheet.getRange('B1').values = [["'x"]])))).toBe(
      'NotModelledByTheEmulator',
    );
  });

  it('that a merge hides are blank and take nothing; the first content of all is kept in the corner', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      sheet.getRange('B1:B2').values = [['b'], ['c']];
      sheet.getRange('A1:B2').merge(false);
      sheet.getRange('A1:B2').values = [
        [null, 'x'],
        ['y', 'z'],
      ];
    });
    expect(await read(excel, 'A1:B2', 'values')).toEqual([
      ['b', ''],
      ['', ''],
    ]);
  });

  it('lead to cells of the workbook, and look like links then', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      sheet.getRange('A1').hyperlink = { documentReference: 'Sheet1!C3', textToDisplay: '去' };
    });
    expect(await read(excel, 'A1', 'values')).toEqual([['去']]);
    expect(await read(excel, 'A1', 'hyperlink')).toMatchObject({ documentReference: 'Sheet1!C3' });
    const underline = await ask(excel, (sheet) => {
      const { font } = sheet.getRange('A1').format;
      font.load('underline');
      return () => font.underline;
    });
    expect(underline).toBe('Single');
  });

  it('are told apart by kind', async () => {
    const excel = await started();
    const found = await ask(excel, (sheet) => {
      sheet.getRange('A1:C2').values = [
        [1, '=A1', 'x'],
        ['', 2, '=B2'],
      ];
      sheet.getRange('E5:E6').dataValidation.prompt = { showPrompt: true, title: '', message: '请填数' };
      const kinds = (['Constants', 'Formulas', 'DataValidations', 'ConditionalFormats'] as const).map((kind) =>
        sheet.getRange().getSpecialCellsOrNullObject(kind).load('address'),
      );
      return () => kinds.map((one) => (one.isNullObject ? null : one.address));
    });
    expect(found).toEqual(['Sheet1!A1,Sheet1!C1,Sheet1!B2', 'Sheet1!B1,Sheet1!C2', 'Sheet1!E5:E6', null]);
  });

  it.each([
    ['ZZZZ1', 'getRange'],
    ['A0', 'getRange'],
    ['Sheet9!A1', 'getRange'],
    ['没有的名称', 'getRange'],
  ])('are not at %s', async (address) => {
    const excel = await started();
    expect(await codeOf(act(excel, (sheet) => sheet.getRange(address)))).toBe('InvalidArgument');
  });

  it('take no array of another size, no formula that is none and no text that is too long', async () => {
    const excel = await started();
    const write = (address: string, values: unknown[][]): Promise<string | null> =>
      codeOf(act(excel, (sheet) => (sheet.getRange(address).values = values)));
    expect(await write('A1:B1', [[1, 2, 3]])).toBe('InvalidArgument');
    expect(await write('A1', [['=IF(']])).toBe('InvalidArgument');
    expect(await write('A1', [['x'.repeat(32_768)]])).toBe('InvalidArgument');
    expect(await write('A1', [['x'.repeat(32_767)]])).toBeNull();
  });

  it('are too many for one read beyond five millions', async () => {
    const excel = await started();
    expect(await read(excel, 'A:F', 'values')).toBeNull();
  });
});
