import { put, typed } from './typed';

describe('what is typed into a cell', () => {
  it.each([
    ['≥90%', '≥90%'],
    ['0012', 12],
    ['+1', 1],
    ['-1', -1],
    [' 12 ', 12],
    ['(12)', -12],
    ['１２．５', 12.5],
    ['1e3', 1000],
    ['.5', 0.5],
    ['1,23', '1,23'],
    ['12:61', '12:61'],
    ['6-31', '6-31'],
    ['2023-2-29', '2023-2-29'],
    ['true', true],
    ['#n/a', { error: '#N/A' }],
    ['-', '-'],
    ['第一行\n第二行', '第一行\n第二行'],
    [' 前后 ', ' 前后 '],
    [' ', ' '],
    ['', null],
    ["'=1+1", '=1+1'],
    ["''引号", "'引号"],
    ["'", ''],
  ])('takes %p for %p', (text, value) => {
    const taken = typed(text, 'General');
    expect(taken.value).toEqual(value);
    expect(taken.formula).toBeUndefined();
  });

  it.each([
    ['=1+1', '=1+1'],
    ['+A1', '=+A1'],
    ['-A1*2', '=-A1*2'],
    ['-无', '=-无'],
    ['@SUM(A1:A3)', '=SUM(A1:A3)'],
  ])('takes %p for the formula %p', (text, formula) => {
    expect(typed(text, 'General')).toEqual({ value: null, formula });
  });

  it.each([
    ['95.6%', 0.956, '0.00%'],
    ['5%', 0.05, '0%'],
    ['1,234', 1234, '#,##0'],
    ['¥1,234.5', 1234.5, '¥#,##0.00;¥-#,##0.00'],
    ['2024-1-5', 45_296, 'yyyy/m/d'],
    ['2024年1月5日', 45_296, 'yyyy"年"m"月"d"日"'],
    ['12:30', 0.5 + 30 / 1440, 'h:mm'],
  ])('gives a cell in General that takes %p a format of its own', (text, value, format) => {
    expect(typed(text, 'General')).toEqual({ value, format });
    expect(typed(text, '0.000')).toEqual({ value });
  });

  it('takes a day without a year for one of this year', () => {
    expect(typed('6-8', 'General').format).toBe('m"月"d"日"');
    expect(typed('1/2', 'General').value).toEqual(expect.any(Number));
  });

  it('takes everything as text in the format @', () => {
    for (const text of ['=1+1', '0012', '6-8', '-', ' x']) expect(put(text, '@')).toEqual({ value: text });
    expect(put(12.5, '@')).toEqual({ value: '12.5' });
    expect(put(true, '@')).toEqual({ value: 'TRUE' });
    expect(put(12.5, '0')).toEqual({ value: 12.5 });
  });

  it('does not know what becomes of an apostrophe in the format @', () => {
    expect(() => typed("'x", '@')).toThrow(RangeError);
  });

  it('takes no formula that is none', () => {
    for (const text of ['=1+', '=IF(', '+)', '-SUM(']) expect(() => typed(text, 'General')).toThrow(SyntaxError);
  });
});
