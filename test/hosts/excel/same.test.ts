import { clearMarks } from '../../../src/commands/clear-marks';
import { fillRates } from '../../../src/commands/fill-rates';
import { fix } from '../../../src/commands/fix';
import { importText } from '../../../src/commands/import-text';
import { insertTemplate } from '../../../src/commands/insert-template';
import { mark } from '../../../src/commands/mark';
import { submit } from '../../../src/commands/submit';
import { DEFAULT_COUNTS } from '../../../src/form/content';
import { newWorkbook, openWorkbook } from '../../../src/hosts/file';
import type { Host } from '../../../src/hosts/host';
import type { Track } from '../../../src/sheet/book';
import { isOurNote } from '../../../src/write/note';
import { MARK_PROMPT_TITLE } from '../../../src/write/marker';
import { publishedText } from '../../support/published';
import { seen } from './seen';
import { running } from './support';

/** What is done to a workbook, one thing after the other. */
const JOURNEYS: Readonly<Record<string, readonly ((host: Host) => Promise<unknown>)[]>> = {
  'a template': [(host) => insertTemplate.run(host, { unit: '某某办事处', year: 2024, counts: DEFAULT_COUNTS })],
  'a published table': [(host) => importText.run(host, { text: publishedText() })],
  'its marks and results': [
    (host) => importText.run(host, { text: publishedText() }),
    (host) => mark.run(host, {}),
    (host) => mark.run(host, {}),
  ],
  'its fixes': [(host) => importText.run(host, { text: publishedText() }), (host) => fix.run(host, {})],
  'its rates': [
    (host) => importText.run(host, { text: publishedText() }),
    (host) => fillRates.run(host, {}),
    (host) => fillRates.run(host, {}),
  ],
  'what is left when marks are cleared': [
    (host) => importText.run(host, { text: publishedText() }),
    (host) => mark.run(host, {}),
    (host) => clearMarks.run(host, {}),
  ],
  'the table for submission': [
    (host) => importText.run(host, { text: publishedText() }),
    (host) => mark.run(host, {}),
    (host) => fillRates.run(host, {}),
    (host) => submit.run(host, {}),
  ],
};

/** The workbook as it lies in the file; notes or prompts of marks apart, of which a host has the one or the other. */
async function inFile(bytes: Uint8Array) {
  const book = seen(await (await openWorkbook(bytes, 'test.xlsx')).toBook());
  return {
    ...book,
    sheets: book.sheets
      // A workbook of Excel's begins with a sheet.
      .filter(({ name }) => name !== 'Sheet1')
      .map((sheet) => ({
        ...sheet,
        cells: Object.fromEntries(Object.entries(sheet.cells).map(([address, cell]) => [address, uncalculated(cell)])),
        columns: inPixels(sheet.columns, 8),
        rows: inPixels(sheet.rows, 96 / 72),
        notes: sheet.notes.filter((note) => !isOurNote((JSON.parse(note) as { text: string }).text)),
        validations: sheet.validations.filter((one) => !one.includes(MARK_PROMPT_TITLE)),
      })),
  };
}

/** Excel calculates, a file does not. */
function uncalculated(cell: unknown): unknown {
  const { value, formula, ...rest } = cell as { value: unknown; formula?: string };
  return formula === undefined ? { value, ...rest } : { formula, ...rest };
}

/** Excel keeps sizes in whole pixels; a file takes any. */
function inPixels(tracks: readonly (readonly [number, Track])[], pixels: number): unknown {
  return tracks.map(([index, { size, ...track }]) => [
    index,
    { ...track, ...(size !== undefined && { pixels: Math.round(size * pixels) }) },
  ]);
}

describe.each(Object.entries(JOURNEYS))('%s', (_, steps) => {
  test('is in Excel, cell by cell, what it is in a file', async () => {
    const file = newWorkbook();
    const { excel, host } = await running();
    for (const step of steps) {
      await step(file);
      await step(host);
    }
    const made = await inFile((await file.toBytes()).bytes);
    const found = await inFile(await excel.save());
    expect(found.sheets.map(({ name }) => name)).toEqual(made.sheets.map(({ name }) => name));
    made.sheets.forEach((sheet, index) => {
      expect(found.sheets[index]).toEqual(sheet);
    });
    expect(found.names).toEqual(made.names);
  });
});
