import { followingOn, followedTracks, type SheetChanges } from '../../../src/hosts/file/book/references';

const changes: SheetChanges = new Map([
  ['表一', { name: '新 名', moves: [{ axis: 'rows', at: 2, count: 1 }] }],
  ['b', { name: 'B', moves: [{ axis: 'rows', at: 0, count: -2 }] }],
  ['gone', null],
]);

it.each([
  ['A1+A3', 'A1+A4'],
  ['SUM($A$1:$A$3)&"A3"', 'SUM($A$1:$A$4)&"A3"'],
  ["表一!A3+'表一'!$B$9", "'新 名'!A4+'新 名'!$B$10"],
  ['B!$A$1+B!$A$5+B!A1', 'B!#REF!+B!$A$3+B!A1'],
  ['B!$A$1:$A$3', 'B!$A$1:$A$1'],
  ['gone!A1*2', '#REF!*2'],
  ['表一!$A:$A', "'新 名'!$A:$A"],
  ['[1]表一!A3+Other!A3', '[1]表一!A3+Other!A3'],
  ['LOG10(A3)+A3B+_A3', 'LOG10(A4)+A3B+_A3'],
])('%s becomes %s', (before, after) => {
  expect(followingOn('表一', changes)!.formula(before)).toBe(after);
});

it('follows areas and whole rows and columns', () => {
  const following = followingOn('b', changes)!;
  expect(following.areas('A1:A4 C9')).toBe('A1:A2 C7');
  expect(following.areas('A1:D2')).toBe('');
  expect(followedTracks('1:3', 'rows', following)).toBe('1:1');
  expect(followedTracks('1:2', 'rows', following)).toBeUndefined();
  expect(followedTracks('A:C', 'columns', following)).toBe('A:C');
  expect(followedTracks(undefined, 'rows', following)).toBeUndefined();
});

it('has nothing to follow where nothing has changed', () => {
  expect(followingOn('a', new Map([['a', { name: 'A', moves: [] }]]))).toBeNull();
});
