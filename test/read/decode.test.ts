import { decodeText } from '../../src/read/text/decode';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('UTF-8, with and without a byte order mark', () => {
  expect(decodeText(utf8('年度目标'))).toEqual({ text: '年度目标' });
  expect(decodeText(utf8('\uFEFF年度目标'))).toEqual({ text: '年度目标' });
});

test('GB18030', () => {
  expect(decodeText(bytes(0xc4, 0xea, 0xb6, 0xc8))).toEqual({ text: '年度' });
});

test('UTF-16 by its byte order mark', () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x74, 0x5e))).toEqual({ text: '年' });
  expect(decodeText(bytes(0xfe, 0xff, 0x5e, 0x74))).toEqual({ text: '年' });
});

test.each([
  ['pdf', utf8('%PDF-1.7\n')],
  ['archive', bytes(0x50, 0x4b, 3, 4)],
  ['oldOffice', bytes(0xd0, 0xcf, 0x11, 0xe0)],
  ['rtf', utf8('{\\rtf1}')],
  ['empty', utf8(' \n')],
  ['unknown', bytes(0x41, 0, 0x42)],
  ['unknown', bytes(0xff, 0xff, 0xff)],
])('what is no text is told: %s', (notText, given) => {
  expect(decodeText(given)).toEqual({ notText });
});
