import { areaAddress, areaOf, parseArea, parseCell } from '../../src/sheet/address';
import { cropSnapshot } from '../../src/sheet/crop';
import { cellKey, snapshotOf } from '../../src/sheet/snapshot';

const area = (address: string) => parseArea(address)!;
const cell = (address: string) => parseCell(address)!;

const sheet = snapshotOf(
  '甲',
  ['A1', 'B2', 'C3', 'D4'].map((address) => [cell(address), { value: address, text: address }]),
  {
    merges: [area('A1:A2'), area('C3:E3'), area('D4:D5')],
    notes: [
      { cell: cell('B2'), text: '内' },
      { cell: cell('D4'), text: '外' },
    ],
    formulaFormats: [
      { area: area('A1:D4'), formula: '1=1' },
      { area: area('D4'), formula: '2=2' },
    ],
    prompts: [{ area: areaOf(cell('C3')), title: '', text: '' }],
  },
);

test('what lies within, in its place; what reaches in comes along', () => {
  const cropped = cropSnapshot(sheet, area('B2:C3'));
  expect([...cropped.cells.keys()]).toEqual([cellKey(cell('B2')), cellKey(cell('C3'))]);
  expect(cropped.merges!.map(areaAddress)).toEqual(['C3:E3']);
  expect(cropped.notes.map(({ text }) => text)).toEqual(['内']);
  expect(cropped.formulaFormats.map(({ formula }) => formula)).toEqual(['1=1']);
  expect(cropped.prompts).toHaveLength(1);
});

test('the whole is the whole, and unknown merges stay unknown', () => {
  expect(cropSnapshot(sheet, area('A1:E5'))).toEqual(sheet);
  expect(cropSnapshot({ ...sheet, merges: null }, area('A1:E5')).merges).toBeNull();
});
