import { openWorkbook } from '../../../src/hosts/file';
import { MAX_COLUMNS } from '../../../src/sheet/address';
import { act, ask, codeOf, started } from './support';

describe('sheets', () => {
  it('are added behind the others without coming to the front, and are taken away', async () => {
    const excel = await started();
    const names = (): Promise<unknown> =>
      ask(excel, (sheet, { workbook }) => {
        sheet.load('name');
        workbook.worksheets.load('items/name,items/position');
        return () => [sheet.name, workbook.worksheets.items.map(({ name, position }) => [name, position])];
      });
    await act(excel, (_, { workbook }) => workbook.worksheets.add('校验结果'));
    expect(await names()).toEqual([
      'Sheet1',
      [
        ['Sheet1', 0],
        ['校验结果', 1],
      ],
    ]);
    await act(excel, (_, { workbook }) => {
      workbook.worksheets.getItem('校验结果').delete();
    });
    expect(await names()).toEqual(['Sheet1', [['Sheet1', 0]]]);
    expect(
      await codeOf(
        act(excel, (sheet) => {
          sheet.delete();
        }),
      ),
    ).toBe('InvalidOperation');
  });

  it.each([
    ['Sheet1', 'ItemAlreadyExists'],
    ['sheet1', 'ItemAlreadyExists'],
    ['名/字', 'InvalidArgument'],
    ['长'.repeat(32), 'InvalidArgument'],
  ])('are not added as %s', async (name, code) => {
    const excel = await started();
    expect(await codeOf(act(excel, (_, { workbook }) => workbook.worksheets.add(name)))).toBe(code);
  });

  it('that are not there are null objects, or errors', async () => {
    const excel = await started();
    const isNull = await ask(excel, (_, { workbook }) => {
      const sheet = workbook.worksheets.getItemOrNullObject('没有');
      const cell = sheet.getRange('A1').load('values');
      return () => [sheet.isNullObject, cell.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
    expect(await codeOf(act(excel, (_, { workbook }) => workbook.worksheets.getItem('没有')))).toBe('ItemNotFound');
  });

  it('use what has contents or looks', async () => {
    const excel = await started();
    const used = (): Promise<unknown> =>
      ask(excel, (sheet) => {
        const all = sheet.getUsedRangeOrNullObject().load('address');
        const values = sheet.getUsedRangeOrNullObject(true).load('address');
        return () => [all, values].map((one) => (one.isNullObject ? null : one.address));
      });
    expect(await used()).toEqual([null, null]);
    await act(excel, (sheet) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D5').format.fill.color = '#FF0000';
    });
    expect(await used()).toEqual(['Sheet1!B2:D5', 'Sheet1!B2']);
  });

  it('hold conditional formats, the newest first', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      for (const formula of ['=TRUE', '=AND(N("x")=0,EXACT($A$1&"","好"))']) {
        const { rule, format } = sheet.getRange('A1:A3').conditionalFormats.add('Custom').custom;
        rule.formula = formula;
        format.fill.color = '#FFC7CE';
        format.font.bold = true;
      }
    });
    const found = await ask(excel, (sheet) => {
      const { conditionalFormats } = sheet.getRange('A2');
      conditionalFormats.load('items/type,items/priority,items/custom/rule/formula,items/custom/format/fill/color');
      const first = conditionalFormats.getItemAt(0).getRange().load('address');
      return () => [
        first.address,
        ...conditionalFormats.items.map(({ type, priority, custom }) => [
          type,
          priority,
          custom.rule.formula,
          custom.format.fill.color,
        ]),
      ];
    });
    expect(found).toEqual([
      'Sheet1!A1:A3',
      ['Custom', 0, '=AND(N("x")=0,EXACT($A$1&"","好"))', '#FFC7CE'],
      ['Custom', 1, '=TRUE', '#FFC7CE'],
    ]);
    await act(excel, (sheet) => {
      sheet.getRange('A2').conditionalFormats.clearAll();
    });
    expect(excel.book().sheets[0]!.formats.map(({ areas }) => areas.length)).toEqual([2, 2]);
    expect(
      await codeOf(
        act(excel, (sheet) => (sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=IF(')),
      ),
    ).toBe('InvalidArgument');
  });

  it('hold validations, and say so where the cells of a range differ', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      const list = sheet.getRange('A1:A2').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: '好,中,差' } };
      list.errorAlert = { showAlert: false, style: 'Stop', title: '', message: '' };
      list.prompt = { showPrompt: true, title: '提示', message: '请选择' };
      sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('D1:D3') } };
    });
    const found = await ask(excel, (sheet) => {
      const each = ['A1:A2', 'B1', 'C1', 'A1:B1', 'A1:A3'].map((address) =>
        sheet.getRange(address).dataValidation.load('type,rule,prompt,errorAlert'),
      );
      return () => each.map(({ type, rule }) => [type, rule.list?.source]);
    });
    expect(found).toEqual([
      ['List', '好,中,差'],
      ['List', '=Sheet1!$D$1:$D$3'],
      ['None', undefined],
      ['MixedCriteria', undefined],
      ['Inconsistent', undefined],
    ]);
    const tooLong = (sheet: Excel.Worksheet): void => {
      sheet.getRange('F1').dataValidation.prompt = { showPrompt: true, title: '', message: 'x'.repeat(256) };
    };
    expect(await codeOf(act(excel, tooLong))).toBe('InvalidArgument');
  });

  it('know names', async () => {
    const excel = await started();
    await act(excel, (sheet, { workbook }) => {
      workbook.names.add('预算总额', sheet.getRange('B3'));
      sheet.getRange('B3').values = [[5]];
      sheet.getRange('A1').values = [['=预算总额*2']];
    });
    const found = await ask(excel, (sheet, { workbook }) => {
      const name = workbook.names.getItem('预算总额').load('formula,type');
      const range = sheet.getRange('预算总额').load('address');
      const result = sheet.getRange('A1').load('values');
      return (): unknown => [name.formula, name.type, range.address, result.values];
    });
    expect(found).toEqual(['=Sheet1!$B$3', 'Range', 'Sheet1!B3', [[10]]]);
    const add = (name: string): Promise<string | null> =>
      codeOf(act(excel, (sheet, { workbook }) => workbook.names.add(name, sheet.getRange('A1'))));
    expect(await add('预算总额')).toBe('ItemAlreadyExists');
    expect(await add('A1')).toBe('InvalidArgument');
  });

  it('take comments of one cell each', async () => {
    const excel = await started();
    const add = (address: string): Promise<string | null> =>
      codeOf(act(excel, (_, { workbook }) => workbook.comments.add(address, '请核对')));
    expect(await add('Sheet1!A1')).toBeNull();
    expect(await add('Sheet1!A1')).toBe('InvalidOperation');
    expect(await add('Sheet1!A2:A3')).toBe('InvalidArgument');
  });

  it('are saved with all that', async () => {
    const excel = await started();
    await act(excel, (sheet) => {
      sheet.getRange('A1:B1').values = [['标题', '=1+1']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A2:B2').merge(false);
      sheet.getRange('A:A').format.columnWidth = 120;
      sheet.getRange('C3').dataValidation.prompt = { showPrompt: true, title: '提示', message: '请选择' };
      const format = sheet.getRange('C3').conditionalFormats.add('Custom').custom;
      format.rule.formula = '=TRUE';
      format.format.fill.color = '#FFC7CE';
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea('A1:C3');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintMargins('Centimeters', { top: 2, right: 1.5, bottom: 2, left: 1.5 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      sheet.freezePanes.freezeRows(1);
      sheet.showGridlines = false;
    });
    const host = await openWorkbook(await excel.save(), '保存.xlsx');
    const [sheet] = (await host.toBook()).sheets;
    expect(sheet).toMatchObject({
      name: 'Sheet1',
      merges: [{ row: 1, column: 0, rows: 1, columns: 2 }],
      columns: new Map([[0, { size: 20 }]]),
      formats: [{ formula: 'TRUE', style: { fill: '#FFC7CE' } }],
      validations: [{ type: 'none', prompt: { title: '提示', text: '请选择' } }],
      freeze: { rows: 1, columns: 0 },
      showGridLines: false,
      page: {
        orientation: 'landscape',
        fitToWidth: 1,
        printArea: { row: 0, column: 0, rows: 3, columns: 3 },
        titleRows: { from: 0, to: 1 },
        margins: { top: 2, right: 1.5, bottom: 2, left: 1.5 },
        footer: '第 &P 页',
      },
    });
    expect(sheet!.cells.get(1)).toMatchObject({ value: 2, formula: '=1+1' });

    const again = await started({ book: await excel.save() });
    await act(again, (opened) => (opened.getRange('A3').values = [['=B1+1']]));
    const [reopened] = again.book().sheets;
    expect(reopened!.cells.get(2 * MAX_COLUMNS)).toMatchObject({ value: 3, formula: '=B1+1' });
    expect(reopened).toMatchObject({ merges: sheet!.merges, page: sheet!.page, freeze: sheet!.freeze });
  });
});
