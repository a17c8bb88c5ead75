import { sheetMissing } from '../../validate';
import type { Features } from '../capabilities';
import { sheetNamed, type Reading, type SheetBody, type SheetReading } from '../reading';
import { readAll } from '../request';
import { readContents } from './contents';
import { readFormats } from './formats';
import { readMerges } from './merges';
import { readNotes } from './notes';
import { survey, type Survey } from './survey';
import { readValidations } from './validations';

export { readList } from './survey';

/**
 * The sheets named, or all of them: sizes first, then everything. Two requests where their ids are known from before or the
 * workbook has few sheets, one more where not, and one more for each further 5 MB.
 */
export async function readSheets(
  features: Features,
  known: readonly string[],
  wanted: readonly string[] | undefined,
): Promise<Reading> {
  return readWanted(features, known, (list) => {
    const missing = wanted?.find((name) => !sheetNamed(list, name));
    if (missing !== undefined) throw sheetMissing(missing);
    return list.sheets.filter(({ name }) => !wanted || isNamed(wanted, name));
  });
}

function isNamed(wanted: readonly string[], name: string): boolean {
  const key = name.toLowerCase();
  return wanted.some((one) => one.toLowerCase() === key);
}

/** The same of whatever is wanted of the list. */
export async function readWanted(
  features: Features,
  known: readonly string[],
  choose: (list: Reading) => readonly SheetReading[],
): Promise<Reading> {
  const first = await survey(features, known);
  const ids = choose(first.list).map(({ id }) => id);
  const late = ids.filter((id) => !first.surveys.has(id));
  const more = late.length === 0 ? first : await survey(features, late);
  const surveys = new Map([...first.surveys, ...more.surveys]);
  const bodies = await readBodies(
    features,
    ids.flatMap((id) => {
      const found = surveys.get(id);
      return found ? [[id, found] as const] : [];
    }),
  );
  return {
    ...more.list,
    sheets: more.list.sheets.map((sheet): SheetReading => ({ ...sheet, body: bodies.get(sheet.id) ?? null })),
  };
}

async function readBodies(
  features: Features,
  surveys: readonly (readonly [id: string, Survey])[],
): Promise<ReadonlyMap<string, SheetBody>> {
  const bodies = surveys.map(([id, found]) => {
    const { used, drawn } = found;
    const merges = features.merges ? readMerges(id, used) : null;
    const contents = used && readContents(id, used, found.formulas);
    const formats = readFormats(id, found.formats, features);
    const notes = readNotes(id, found.notes);
    // Where Excel cannot tell which cells have a validation, each one drawn is asked.
    const places = features.validations ? (found.validated ?? (drawn ? [drawn] : [])) : [];
    const validations = readValidations(id, places, drawn);
    return {
      id,
      jobs: [...(contents?.jobs ?? []), ...(merges?.jobs ?? []), ...formats.jobs, ...notes.jobs, ...validations.jobs],
      finish: async (): Promise<SheetBody> => ({
        contents: contents?.take() ?? null,
        drawn,
        merges: merges?.take() ?? null,
        formats: formats.take(),
        validations: await validations.finish(),
        notes: notes.take(),
      }),
    };
  });
  await readAll(bodies.flatMap(({ jobs }) => jobs));
  const done = new Map<string, SheetBody>();
  for (const { id, finish } of bodies) done.set(id, await finish());
  return done;
}
