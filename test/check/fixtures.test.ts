import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTable } from '../../src/check/run';
import { DEFAULT_SETTINGS } from '../../src/check/settings';
import { standardById } from '../../src/form/standards';
import { readTables } from '../../src/read/tables';
import { cellAddress } from '../../src/sheet/address';
import { gridSnapshot, type GridCell } from '../support/grid';

const FOLDER = join(__dirname, '..', 'fixtures', 'checks');
const EXPECTED = /\{([a-z]+\/[a-z-]+)\}/g;
const AMOUNT = /^(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+$/;

/** A file as rows of cells, and what its marks expect: `D24 target/direction`. */
function readFixture(text: string): { rows: GridCell[][]; expected: string[] } {
  const expected: string[] = [];
  const rows = text
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line, row) =>
      line.split('\t').map((marked, column) => {
        for (const [, rule] of marked.matchAll(EXPECTED)) expected.push(`${cellAddress({ row, column })} ${rule!}`);
        return content(marked.replace(EXPECTED, '').replaceAll('↵', '\n'));
      }),
    );
  return { rows, expected };
}

function content(text: string): GridCell {
  if (text === '') return null;
  return AMOUNT.test(text) ? { value: Number(text.replaceAll(',', '')), text, format: '#,##0.00' } : text;
}

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s', (name) => {
  const { rows, expected } = readFixture(readFileSync(join(FOLDER, name), 'utf8'));
  const found = readTables(gridSnapshot(rows, { merges: null })).tables.flatMap((table) => {
    const standard = standardById(table.standard);
    const { problems } = checkTable(table, { standard, settings: DEFAULT_SETTINGS, ignores: [] });
    return problems.map(({ cells, rule }) => `${cellAddress(cells[0]!)} ${rule}`);
  });
  expect(found.sort()).toEqual(expected.sort());
});
