import { act, ask, codeOf, started } from './support';
import type { EmulatedExcel } from '.';

async function formatOf(
  excel: EmulatedExcel,
  address: string,
  names: string,
): Promise<ReturnType<Excel.RangeFormat['toJSON']>> {
  const found = await ask(excel, (sheet) => {
    const { format } = sheet.getRange(address);
    format.load(names);
    return () => format.toJSON();
  });
  return found!;
}

type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'InsideVertical';

describe('looks', () => {
  it('are kept, and are null where they are mixed', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      const { format } = sheet.getRange('A1:B2');
      format.font.name = '仿宋';
      format.font.size = 10.5;
      format.wrapText = true;
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Center';
      format.protection.locked = false;
      sheet.getRange('A1').format.font.bold = true;
    });
    const found = await formatOf(
      excel,
      'A1:B2',
      'wrapText,horizontalAlignment,verticalAlignment,font/name,font/size,font/bold,protection/locked',
    );
    expect(found).toMatchObject({
      wrapText: true,
      horizontalAlignment: 'Center',
      verticalAlignment: 'Center',
      font: { name: '仿宋', size: 10.5, bold: null },
      protection: { locked: false },
    });
    expect(await formatOf(excel, 'A1:C1', 'wrapText')).toEqual({ wrapText: null });
  });

  it('are white without a fill, too, and only the tint tells', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      sheet.getRange('A1').format.fill.color = '#FFFFFF';
      sheet.getRange('A2').format.fill.color = 'yellow';
      sheet.getRange('A2').format.fill.clear();
    });
    const fill = (address: string): Promise<unknown> => formatOf(excel, address, 'fill/color,fill/tintAndShade');
    expect(await fill('A1')).toEqual({ fill: { color: '#FFFFFF', tintAndShade: 0 } });
    expect(await fill('A2')).toEqual({ fill: { color: '#FFFFFF', tintAndShade: null } });
  });

  it('have lines that neighbours share', async () => {
    const excel = await started();
    const styleOf = async (address: string, side: Side): Promise<string | undefined> =>
      ask(excel, (sheet) => {
        const line = sheet.getRange(address).format.borders.getItem(side).load('style');
        return () => line.style;
      });
    await act(excel, (sheet) => {
      for (const side of ['EdgeTop', 'EdgeBottom', 'InsideVertical'] as const) {
        const line = sheet.getRange('B2:C2').format.borders.getItem(side);
        line.style = 'Continuous';
        line.weight = 'Medium';
      }
    });
    expect(await styleOf('B1', 'EdgeBottom')).toBe('Continuous');
    expect(await styleOf('B2:C2', 'InsideVertical')).toBe('Continuous');
    expect(await styleOf('B2', 'EdgeLeft')).toBe('None');
    await act(excel, (sheet) => {
      sheet.getRange('B3').format.borders.getItem('EdgeTop').style = 'None';
    });
    expect(await styleOf('B2', 'EdgeBottom')).toBe('None');
    expect(await styleOf('B2:C2', 'EdgeBottom')).toBeNull();
  });

  it('are read and written cell by cell in bulk', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      sheet
        .getRange('A1:B1')
        .setCellProperties([[{ format: { fill: { color: '#FF0000' }, font: { bold: true } } }, {}]]);
      sheet.getRange('A1:A2').setRowProperties([{ format: { rowHeight: 30 } }, {}]);
    });
    const found = await ask(excel, (sheet) => {
      const cells = sheet.getRange('A1:B1').getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true }, borders: { style: true } },
      });
      return () => cells.value;
    });
    const borders = {
      top: { style: 'None' },
      bottom: { style: 'None' },
      left: { style: 'None' },
      right: { style: 'None' },
    };
    expect(found).toEqual([
      [
        { address: 'Sheet1!A1', format: { fill: { color: '#FF0000' }, font: { bold: true }, borders } },
        { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' }, font: { bold: false }, borders } },
      ],
    ]);
    expect(await formatOf(excel, 'A1', 'rowHeight')).toEqual({ rowHeight: 30 });
  });

  it('are of several areas at once', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      sheet.getRanges('A1:A2,C3').format.fill.color = '#FFC7CE';
    });
    expect(await formatOf(excel, 'C3', 'fill/color')).toEqual({ fill: { color: '#FFC7CE' } });
    expect(await formatOf(excel, 'C2', 'fill/color')).toEqual({ fill: { color: '#FFFFFF' } });
  });

  it('count sizes in points, whole pixels of them', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      sheet.getRange('A:B').format.columnWidth = 100;
      sheet.getRange('3:3').format.rowHeight = 20.4;
    });
    expect(await formatOf(excel, 'A1:B9', 'columnWidth')).toEqual({ columnWidth: 99.75 });
    expect(await formatOf(excel, 'B1:C1', 'columnWidth')).toEqual({ columnWidth: null });
    expect(await formatOf(excel, 'A3', 'rowHeight')).toEqual({ rowHeight: 20.25 });
    expect(await formatOf(excel, 'A4', 'rowHeight')).toEqual({ rowHeight: 15 });
    expect(await codeOf(act(excel, (sheet) => (sheet.getRange('1:1').format.rowHeight = 500)))).toBe('InvalidArgument');
  });

  it('go with contents, formats, merges, validations and links where everything is cleared', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [[1]];
      range.format.fill.color = '#FF0000';
      range.merge(false);
      range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } };
      range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange().clear();
    });
    const [sheet] = excel.book().sheets;
    expect(sheet).toMatchObject({ merges: [], formats: [], validations: [] });
    expect(sheet!.cells.size).toBe(0);
  });

  it('tell merged areas by their corners alone', async () => {
    const excel = await started();
    const found = await ask(excel, (sheet) => {
      sheet.getRange('A1:B3').merge(false);
      sheet.getRange('D1:E2').merge(true);
      const parts = ['A1:E3', 'B2:E3', 'B3:C3'].map((address) =>
        sheet.getRange(address).getMergedAreasOrNullObject().load('address'),
      );
      return () => parts.map((one) => (one.isNullObject ? null : one.address));
    });
    expect(found).toEqual(['Sheet1!A1:B3,Sheet1!D1:E1,Sheet1!D2:E2', 'Sheet1!D2:E2', null]);
  });
});
