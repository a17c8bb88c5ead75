import fc from 'fast-check';
import { lineCount, textCharacters, textHeight } from '../../src/write/measure';

const SIZE = 10;
/** Points of a cell that has room for so many full-width characters. */
const room = (characters: number): number => characters * SIZE + 4.5;

describe('lineCount', () => {
  test.each([
    ['', 1],
    ['一二三四五六七八九十', 1],
    ['一二三四五六七八九十一', 2],
    ['一二\n三四', 2],
    ['一二\r\n三四\n', 3],
    // A closing mark takes the character before it along.
    ['一二三四五六七八九十。', 2],
    ['一二三四五六七八九十。一二三四五六七八九', 3],
    // A Latin word is not broken while it fits on a line of its own.
    ['一二三四五 jixiao-error', 2],
    ['w'.repeat(100), 7],
  ])('%j takes %i lines of ten', (text, lines) => {
    expect(lineCount(text, room(10), SIZE)).toBe(lines);
  });

  test('never fewer than the text is long, nor fewer than in a wider cell', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '，', '（', 'a', ' ', '\n', '≥', '9'), maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 60 }), (content, characters) => {
        const full = Array.from(content).filter((character) => /[一，（≥]/.test(character)).length;
        const lines = lineCount(content, room(characters), SIZE);
        expect(lines).toBeGreaterThanOrEqual(full / characters);
        expect(lines).toBeGreaterThanOrEqual(content.split('\n').length);
        expect(lines).toBeGreaterThanOrEqual(lineCount(content, room(characters * 4), SIZE));
      }),
    );
  });
});

test('a higher text needs a higher row', () => {
  expect(textHeight('一\n二', room(10), SIZE)).toBeGreaterThan(textHeight('一', room(10), SIZE));
  expect(textHeight('一', room(10), 2 * SIZE)).toBeGreaterThan(textHeight('一', room(10), SIZE));
});

test('a column is told its widest line', () => {
  expect(textCharacters('一二三四', SIZE)).toBe(textCharacters('一\n一二三四\n二', SIZE));
  expect(textCharacters('一二三四', SIZE)).toBeGreaterThanOrEqual(8 * (SIZE / 10.5));
});
