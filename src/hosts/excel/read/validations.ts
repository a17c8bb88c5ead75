import { intersection, intersects, type Area } from '../../../sheet/address';
import type { ValidationReading, ValidationRule } from '../reading';
import { OBJECT_BYTES, readAll, type Job } from '../request';
import { rangeOf } from './ranges';

const PROPERTIES = ['type', 'rule', 'prompt', 'errorAlert', 'ignoreBlanks']
  .map((name) => `dataValidation/${name}`)
  .join(',');

/** Areas up to this are read cell by cell: what neighbours say differs mostly, and Excel tells nothing of mixed areas. */
const MAX_CELLS = 3000;

/** What Excel calls an area whose cells differ. */
const MIXED = new Set(['Inconsistent', 'MixedCriteria']);

type Found = readonly [Area, ValidationRule];

/** Validations of the areas, read with the other jobs; `finish` reads on where a large area has several. */
export function readValidations(
  sheet: string,
  areas: readonly Area[],
  drawn: Area | null,
): { readonly jobs: readonly Job[]; finish(): Promise<readonly ValidationReading[]> } {
  const found: Found[] = [];
  const mixed: Area[] = [];
  const parts = areas.flatMap((area) => (area.rows * area.columns <= MAX_CELLS ? singles(area) : [area]));
  return {
    jobs: parts.map((area) => readOne(sheet, area, found, mixed)),
    async finish() {
      // Beyond what is drawn nobody has filled anything in.
      const within = mixed.flatMap((area) =>
        drawn && intersects(area, drawn) ? singles(intersection(area, drawn)) : [],
      );
      await readAll(within.map((area) => readOne(sheet, area, found, [])));
      return joined(found);
    },
  };
}

function readOne(sheet: string, area: Area, found: Found[], mixed: Area[]): Job {
  return {
    sends: OBJECT_BYTES,
    brings: OBJECT_BYTES * 1.5,
    queue(batch) {
      const range = rangeOf(batch.sheet(sheet), area).load(PROPERTIES);
      return () => {
        const { type, rule, prompt, errorAlert, ignoreBlanks } = range.dataValidation;
        if (MIXED.has(type)) mixed.push(area);
        else if (type !== 'None' || isSaid(prompt)) {
          found.push([area, { type, rule, prompt: isSaid(prompt) ? prompt : null, alert: errorAlert, ignoreBlanks }]);
        }
      };
    },
  };
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
  const bySaying = new Map<string, { rule: ValidationRule; areas: Area[] }>();
  for (const [area, rule] of found) {
    const key = JSON.stringify(rule);
    const known = bySaying.get(key) ?? { rule, areas: [] };
    known.areas.push(area);
    bySaying.set(key, known);
  }
  return [...bySaying.values()].flatMap(({ rule, areas }) =>
    acrossColumns(downRows(areas)).map((area) => ({ ...rule, area })),
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
