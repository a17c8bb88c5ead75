import { act, ask, codeOf, read, started } from './support';
import type { EmulatedExcel } from '.';

const write = (excel: EmulatedExcel, address = 'A1'): Promise<string | null> =>
  codeOf(act(excel, (sheet) => (sheet.getRange(address).values = [['x']])));

const use = (excel: EmulatedExcel, queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  codeOf(act(excel, queue));

describe('an Excel that cannot be written to', () => {
  it('refuses everything while a cell is being typed into', async () => {
    const excel = await started();
    excel.editing(true);
    expect(await write(excel)).toBe('InvalidOperationInCellEditMode');
    expect(await codeOf(read(excel, 'A1', 'values'))).toBe('InvalidOperationInCellEditMode');
    excel.editing(false);
    expect(await write(excel)).toBeNull();
  });

  it('lets a protected sheet be read, and its unlocked cells be filled in', async () => {
    const excel = await started();
    await act(excel, (sheet) => (sheet.getRange('B1').format.protection.locked = false));
    excel.protect('Sheet1', true);
    expect(await write(excel)).toBe('AccessDenied');
    expect(await write(excel, 'A1:B1')).toBe('AccessDenied');
    expect(await write(excel, 'B1')).toBeNull();
    for (const queue of [
      (sheet: Excel.Worksheet) => (sheet.getRange('B1').format.font.bold = true),
      (sheet: Excel.Worksheet) => {
        sheet.getRange('B1:C1').merge(false);
      },
      (sheet: Excel.Worksheet) => sheet.getRange('B1').conditionalFormats.add('Custom'),
      (sheet: Excel.Worksheet) => {
        sheet.getRange('B1').dataValidation.clear();
      },
      (sheet: Excel.Worksheet) => (sheet.pageLayout.orientation = 'Landscape'),
      (sheet: Excel.Worksheet) => {
        sheet.getRange('B1').clear();
      },
    ]) {
      expect(await use(excel, queue)).toBe('AccessDenied');
    }
    expect(await read(excel, 'B1', 'values')).toEqual([['x']]);
    const isProtected = await ask(excel, (sheet) => {
      sheet.protection.load('protected');
      return () => sheet.protection.protected;
    });
    expect(isProtected).toBe(true);
    excel.protect('Sheet1', false);
    expect(await write(excel)).toBeNull();
  });

  it('adds and removes no sheets where the structure is protected', async () => {
    const excel = await started();
    excel.protect({ workbook: true }, true);
    expect(await use(excel, (_, { workbook }) => workbook.worksheets.add('新'))).toBe('AccessDenied');
    expect(await use(excel, (sheet) => (sheet.name = '新'))).toBe('AccessDenied');
    expect(await write(excel)).toBeNull();
  });

  it('changes nothing of a workbook that may only be read', async () => {
    const excel = await started();
    excel.readOnly(true);
    expect(await write(excel)).toBe('AccessDenied');
    expect(await use(excel, (_, { workbook }) => workbook.worksheets.add('新'))).toBe('AccessDenied');
    expect(await use(excel, (sheet, { workbook }) => workbook.names.add('名', sheet.getRange('A1')))).toBe(
      'AccessDenied',
    );
    expect(await read(excel, 'A1', 'values')).toEqual([['']]);
  });

  it('answers nothing of a workbook that has been closed', async () => {
    const excel = await started();
    excel.close();
    expect(await write(excel)).toBe('InvalidOrTimedOutSession');
  });
});

describe('an older Excel', () => {
  const members: [set: string, member: string, queue: (sheet: Excel.Worksheet) => void][] = [
    ['1.8', 'dataValidation', (sheet) => sheet.getRange('A1').dataValidation.load('type')],
    ['1.8', 'showGridlines', (sheet) => (sheet.showGridlines = false)],
    ['1.9', 'getRanges', (sheet) => sheet.getRanges('A1,B2')],
    ['1.9', 'pageLayout', (sheet) => (sheet.pageLayout.orientation = 'Landscape')],
    [
      '1.9',
      'setCellProperties',
      (sheet) => {
        sheet.getRange('A1').setCellProperties([[{}]]);
      },
    ],
    ['1.9', 'tintAndShade', (sheet) => sheet.getRange('A1').load('format/fill/tintAndShade')],
    ['1.10', 'comments', (sheet) => sheet.comments.load('items')],
    ['1.13', 'getMergedAreasOrNullObject', (sheet) => sheet.getRange('A1').getMergedAreasOrNullObject()],
  ];

  it.each(members)('knows of %s, and before it not, %s', async (set, _, queue) => {
    const before = `1.${Number(set.slice(2)) - 1}`;
    const [older, newer] = [await started({ set: before }), await started({ set })];
    expect(older.Office.context.requirements.isSetSupported('ExcelApi', set)).toBe(false);
    expect(newer.Office.context.requirements.isSetSupported('ExcelApi', set)).toBe(true);
    expect(await use(older, queue)).toBe('ApiNotFound');
    expect(await use(newer, queue)).toBeNull();
  });

  it('has the rest', async () => {
    const excel = await started({ set: '1.7' });
    expect(await write(excel)).toBeNull();
    expect(await use(excel, (sheet) => sheet.getRange('A1').load())).toBeNull();
    expect(await use(excel, (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'))).toBeNull();
  });

  it('may report more than the library has', async () => {
    const excel = await started({ set: '1.20' });
    expect(excel.Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(true);
    expect('notes' in excel.Excel.Workbook.prototype).toBe(false);
    expect(await write(excel)).toBeNull();
  });
});

it('names what it does not model', async () => {
  const excel = await started();
  const context = new excel.Excel.RequestContext();
  context.workbook.worksheets.getActiveWorksheet().charts.load('items');
  await expect(context.sync()).rejects.toMatchObject({
    code: 'NotModelledByTheEmulator',
    message: expect.stringContaining('Worksheet.charts') as string,
  });
});
