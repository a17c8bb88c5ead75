import fc from 'fast-check';
import { isMarkCondition, markCondition, MAX_CONDITION } from '../../src/write/condition';

const D24 = { row: 23, column: 3 };

test.each([
  ['≥190%', 'AND(N("jixiao:error")=0,ISTEXT($D$24),EXACT($D$24,"≥190%"))'],
  ['称“优”或"良"', 'AND(N("jixiao:error")=0,ISTEXT($D$24),EXACT($D$24,"称“优”或""良"""))'],
  ['目标1\n目标2', 'AND(N("jixiao:error")=0,ISTEXT($D$24),EXACT($D$24,"目标1"&CHAR(10)&"目标2"))'],
  [190, 'AND(N("jixiao:error")=0,ISNUMBER($D$24),$D$24=190)'],
  [0.1 + 0.2, 'AND(N("jixiao:error")=0,ISNUMBER($D$24),$D$24=0.3)'],
  [1 / 3, 'AND(N("jixiao:error")=0,ISNUMBER($D$24),$D$24=0.333333333333333)'],
  [-1.5e-9, 'AND(N("jixiao:error")=0,ISNUMBER($D$24),$D$24=-1.5E-9)'],
  [null, 'AND(N("jixiao:error")=0,LEN($D$24)=0)'],
  ['', 'AND(N("jixiao:error")=0,LEN($D$24)=0)'],
  [true, 'AND(N("jixiao:error")=0,ISLOGICAL($D$24),$D$24=TRUE)'],
  [{ error: '#DIV/0!' }, 'AND(N("jixiao:error")=0,ERROR.TYPE($D$24)=2)'],
  [{ error: '#CALC!' }, 'AND(N("jixiao:error")=0,ISERROR($D$24))'],
])('%j is flagged by %s', (value, formula) => {
  expect(markCondition('error', D24, value)).toBe(formula);
});

test('long text is known by its length and its ends', () => {
  const text = `${'前'.repeat(50)}${'中'.repeat(200)}${'后'.repeat(50)}`;
  expect(markCondition('hint', D24, text)).toBe(
    `AND(N("jixiao:hint")=0,ISTEXT($D$24),LEN($D$24)=300,EXACT(LEFT($D$24,40),"${'前'.repeat(40)}"),EXACT(RIGHT($D$24,40),"${'后'.repeat(40)}"))`,
  );
});

test('characters that hosts count differently are kept out of lengths and ends', () => {
  const text = `${'前'.repeat(10)}𠮷${'中'.repeat(300)}𠮷`;
  expect(markCondition('hint', D24, text)).toBe(
    `AND(N("jixiao:hint")=0,ISTEXT($D$24),OR(LEN($D$24)=314,LEN($D$24)=312),EXACT(LEFT($D$24,10),"${'前'.repeat(10)}"))`,
  );
});

test('whatever the text: our marker, one formula short enough for every host, quotes in pairs, no bare control character', () => {
  const text = fc.string({ unit: fc.constantFrom('"', '\n', '预', 'a', '𠮷', "'", ',', '\t'), maxLength: 400 });
  fc.assert(
    fc.property(text, (value) => {
      const formula = markCondition('warning', { row: 1_048_575, column: 16_383 }, value);
      expect(isMarkCondition(formula)).toBe(true);
      expect(formula.length).toBeLessThanOrEqual(MAX_CONDITION);
      expect((formula.match(/"/g) ?? []).length % 2).toBe(0);
      expect(formula).not.toMatch(/[\n\t]/);
    }),
  );
});

test.each(['$A$1>0', 'EXACT($A$1,"jixiao:error")', 'N("other")=0', 'N("jixiao")=0'])('%s is not ours', (formula) => {
  expect(isMarkCondition(formula)).toBe(false);
});
