import { intersection, intersects, type Area } from '../../../sheet/address';
import type { ValidationReading, ValidationRule } from '../reading';
import { OBJECT_BYTES, readAll, type Job } from '../request';
import { rangeOf } from './ranges';

/** What every reading wants, and what is wanted where a validation may have to be made again. */
const PROPERTIES = {
  said: ['type', 'prompt'],
  whole: ['type', 'prompt', 'rule', 'errorAlert', 'ignoreBlanks'],
} as const;

type Depth = keyof typeof PROPERTIES;

/** Areas up to this are read cell by cell: what neighbours say differs mostly, and Excel tells nothing of mixed areas. */
const MAX_CELLS = 3000;

/** What Excel calls an area whose cells differ. */
const MIXED = new Set(['Inconsistent', 'MixedCriteria']);

type Saying = Omit<ValidationReading, 'area'>;
type Found = readonly [Area, Saying];

interface ValidationsReader {
  readonly jobs: readonly Job[];
  /** What the jobs have found. */
  readonly take: () => readonly ValidationReading[];
  readonly finish: () => Promise<readonly ValidationReading[]>;
}

/** Validations of the areas, read with the other jobs; `finish` reads on where a large area has several. */
export function readValidations(
  sheet: string,
  areas: readonly Area[],
  drawn: Area | null,
  depth: Depth = 'said',
): ValidationsReader {
  const found: Found[] = [];
  const mixed: Area[] = [];
  const parts = areas.flatMap((area) => (area.rows * area.columns <= MAX_CELLS ? singles(area) : [area]));
  return {
    take: () => joined(found),
    jobs: parts.map((area) => readOne(sheet, area, depth, found, mixed)),
    async finish() {
      // Beyond what is drawn nobody has filled anything in.
      const within = mixed.flatMap((area) =>
        drawn && intersects(area, drawn) ? singles(intersection(area, drawn)) : [],
      );
      await readAll(within.map((area) => readOne(sheet, area, depth, found, [])));
      return joined(found);
    },
  };
}

function readOne(sheet: string, area: Area, depth: Depth, found: Found[], mixed: Area[]): Job {
  const isWhole = depth === 'whole';
  return {
    sends: OBJECT_BYTES * 1.1,
    brings: OBJECT_BYTES * (isWhole ? 1.4 : 0.9),
    queue(batch) {
      const range = rangeOf(batch.sheet(sheet), area);
      range.load(PROPERTIES[depth].map((name) => `dataValidation/${name}`).join(','));
      return () => {
        const { dataValidation } = range;
        const { type } = dataValidation;
        const prompt = isSaid(dataValidation.prompt) ? dataValidation.prompt : null;
        if (MIXED.has(type)) mixed.push(area);
        else if (type !== 'None' || prompt) {
          found.push([area, { type, prompt, ...(isWhole && { rule: ruleOf(dataValidation) }) }]);
        }
      };
    },
  };
}

function ruleOf({ rule, errorAlert, ignoreBlanks }: Excel.DataValidation): ValidationRule {
  return { rule, alert: errorAlert, ignoreBlanks };
}

/** Cells without a prompt have an empty one or none, whatever the types say. */
function isSaid(prompt: Excel.DataValidationPrompt | null): boolean {
  return prompt !== null && (Boolean(prompt.title) || Boolean(prompt.message));
}

function singles({ row, column, rows, columns }: Area): Area[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
    rows: 1,
    columns: 1,
  }));
}

/** Neighbours that say the same are one validation: cells below each other first, then columns of the same rows. */
function joined(found: readonly Found[]): readonly ValidationReading[] {
  const bySaying = new Map<string, { saying: Saying; areas: Area[] }>();
  for (const [area, saying] of found) {
    const key = JSON.stringify(saying);
    const known = bySaying.get(key) ?? { saying, areas: [] };
    known.areas.push(area);
    bySaying.set(key, known);
  }
  return [...bySaying.values()].flatMap(({ saying, areas }) =>
    acrossColumns(downRows(areas)).map((area) => ({ ...saying, area })),
  );
}

function downRows(areas: readonly Area[]): Area[] {
  const done: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row)) {
    const last = done.at(-1);
    const follows = last?.column === area.column && last.columns === area.columns && last.row + last.rows === area.row;
    if (last && follows) done[done.length - 1] = { ...last, rows: last.rows + area.rows };
    else done.push(area);
  }
  return done;
}

function acrossColumns(areas: readonly Area[]): Area[] {
  const done: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column)) {
    const last = done.at(-1);
    const follows = last?.row === area.row && last.rows === area.rows && last.column + last.columns === area.column;
    if (last && follows) done[done.length - 1] = { ...last, columns: last.columns + area.columns };
    else done.push(area);
  }
  return done;
}
