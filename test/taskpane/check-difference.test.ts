import fc from 'fast-check';
import { difference, ELLIPSIS, shortened, type Piece } from '../../src/taskpane/tabs/check/difference';

function without(kind: Piece['kind'], pieces: readonly Piece[]): string {
  return pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');
}

test.each<[string, string, readonly (readonly [Piece['kind'], string])[]]>([
  ['≥190%', '≥190%', [['same', '≥190%']]],
  [
    '>=90％',
    '≥90%',
    [
      ['removed', '>='],
      ['added', '≥'],
      ['same', '90'],
      ['removed', '％'],
      ['added', '%'],
    ],
  ],
  [
    '预算  执行率 ',
    '预算 执行率',
    [
      ['same', '预算 '],
      ['removed', ' '],
      ['same', '执行率'],
      ['removed', ' '],
    ],
  ],
  ['', '合规', [['added', '合规']]],
])('“%s” to “%s”', (before, after, expected) => {
  expect(difference(before, after).map(({ kind, text }) => [kind, text])).toEqual(expected);
});

test('the pieces give both texts back, and no two neighbours are of one kind', () => {
  const text = fc.string({ unit: fc.constantFrom('预', '算', ' ', ',', '，', '%', '𠮷'), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = difference(before, after);
      expect(without('added', pieces)).toBe(before);
      expect(without('removed', pieces)).toBe(after);
      expect(pieces.every(({ kind }, index) => kind !== pieces[index + 1]?.kind)).toBe(true);
    }),
  );
});

test('texts too long to be compared are shown as replaced', () => {
  const pieces = difference('甲'.repeat(2000), '乙'.repeat(2000));
  expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('of a long shared run only what stands beside a difference is kept', () => {
  const pieces = shortened(
    difference(`${'甲'.repeat(60)},${'乙'.repeat(60)},丙`, `${'甲'.repeat(60)}，${'乙'.repeat(60)}，丙`),
  );
  expect(pieces.filter(({ kind }) => kind === 'same').map(({ text }) => text)).toEqual([
    `${ELLIPSIS}${'甲'.repeat(8)}`,
    `${'乙'.repeat(8)}${ELLIPSIS}${'乙'.repeat(8)}`,
    '丙',
  ]);
});
