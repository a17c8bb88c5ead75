import { plainParts, sheetXml, withPart, type TextParts } from './packages';

const SHEET = sheetXml(
  '<row r="1" ht="20" customHeight="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c>' +
    '<c r="C1" s="2" t="str"><f t="shared" ref="C1:C2" si="0">A1&amp;"x"</f><v>1x</v></c>' +
    '<c r="D1" t="inlineStr"><is><r><t>粗</t></r><r><rPr><b/><sz val="10.5"/><rFont val="黑体"/></rPr>' +
    '<t xml:space="preserve">体 </t></r></is></c></row>' +
    '<row r="2" hidden="1"><c r="C2" t="str"><f t="shared" si="0"/><v>2x</v></c>' +
    '<c r="D2"><f t="array" ref="D2:D3">A1:A2</f><v>3</v></c></row>' +
    '<row r="4"><c r="A4" s="2"><v>45292</v></c><c r="B4" t="e"><v>#DIV/0!</v></c><c r="C4" t="b"><v>1</v></c>' +
    '<c r="D4" t="s"><v>0</v></c></row>',
  {
    before:
      '<sheetPr><tabColor theme="4" tint="0.4"/></sheetPr>' +
      '<sheetViews><sheetView tabSelected="1" showGridLines="0" workbookViewId="0">' +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      '<sheetFormatPr baseColWidth="10" defaultColWidth="12.5" defaultRowHeight="14.25"/>' +
      '<cols><col min="1" max="1" width="20.5" customWidth="1"/>' +
      '<col min="5" max="16384" width="9" style="1" hidden="1"/></cols>',
    after:
      '<autoFilter ref="A1:D4"/><mergeCells count="1"><mergeCell ref="F1:G2"/></mergeCells>' +
      '<conditionalFormatting sqref="A1:A4">' +
      '<cfRule type="expression" dxfId="0" priority="2"><formula>A1&gt;1</formula></cfRule>' +
      '<cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>$B$4</formula></cfRule>' +
      '<cfRule type="duplicateValues" dxfId="0" priority="3"/></conditionalFormatting>' +
      '<dataValidations count="2"><dataValidation type="time" operator="greaterThan" allowBlank="1" ' +
      'showErrorMessage="1" sqref="A1 B2:B5"><formula1>0.5</formula1></dataValidation>' +
      '<dataValidation type="whole" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorStyle="warning" ' +
      'errorTitle="错" error="不对" promptTitle="填" prompt="整数" sqref="C5">' +
      '<formula1>1</formula1><formula2>$A$1</formula2></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="D4" location="表一!A1" display="去"/></hyperlinks>' +
      '<printOptions horizontalCentered="1"/>' +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" scale="80" orientation="landscape"/>',
  },
);

/** A workbook of what a book has no words for, or several. */
export function oddParts(): TextParts {
  const parts = withPart(plainParts(SHEET), 'xl/sharedStrings.xml', {
    type: 'spreadsheetml.sharedStrings+xml',
    content:
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1">' +
      '<si><t>去</t></si></sst>',
    from: 'xl/workbook.xml',
    relation: 'sharedStrings',
  });
  const names =
    '<definedName name="_xlnm.Print_Area" localSheetId="0">表一!$A$1:$C$5</definedName>' +
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">表一!$1:$2</definedName>' +
    '<definedName name="总额" comment="注">表一!$A$1</definedName>';
  parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace(
    '<sheets>',
    '<bookViews><workbookView activeTab="0"/></bookViews><sheets>',
  ).replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`);
  return parts;
}
