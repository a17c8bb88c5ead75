import { clearMarks } from '../../commands/clear-marks';
import { fillRates } from '../../commands/fill-rates';
import { insertTemplate } from '../../commands/insert-template';
import { mark } from '../../commands/mark';
import { DEFAULT_COUNTS } from '../../form/content';
import type { Host } from '../../hosts/host';
import type { Texts } from '../../locales';
import { standingInWords, standingOf } from '../../taskpane/standing';

/** What a command has to say beside what is seen on the sheet: one line each, the first is the gist. */
export type Lines = readonly string[];

/** Works without the pane. Null where the result is in front of the user. Failures are thrown as commands throw them. */
type RibbonCommand = (host: Host, texts: Texts) => Promise<Lines | null>;

/** By the names that manifest.xml gives them. */
export const RIBBON = {
  async insertTemplate(host, { ribbon }) {
    const year = new Date().getFullYear() + 1;
    const { sheet } = await insertTemplate.run(host, { year, counts: DEFAULT_COUNTS });
    return inFront(host, sheet, ribbon.inserted(sheet, year));
  },

  async check(host, texts) {
    const { checked, resultsSheet } = await mark.run(host, {});
    const { verdict, more } = standingInWords(standingOf(checked), texts.check.verdict);
    return [verdict, more, texts.check.marks.done(resultsSheet)];
  },

  async clearMarks(host, { check, ribbon }) {
    const { sheets, resultsSheet } = await clearMarks.run(host, {});
    if (resultsSheet === 'kept') return [check.marks.cleared.kept];
    return sheets.length === 0 && resultsSheet === 'none' ? [ribbon.nothingToClear] : null;
  },

  async fillRates(host, { rates }) {
    const filled = await fillRates.run(host, {});
    const { sheet, existed } = filled[0]!;
    return inFront(host, sheet, existed ? rates.updated(sheet) : rates.added(sheet));
  },
} as const satisfies Readonly<Record<string, RibbonCommand>>;

/** Shows the sheet; where it cannot be shown, says that it is there. */
async function inFront(host: Host, sheet: string, told: string): Promise<Lines | null> {
  try {
    await host.reveal(sheet, { row: 0, column: 0 });
    return null;
  } catch {
    return [told];
  }
}
