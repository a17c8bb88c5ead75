import { COUNT_LIMITS, DEFAULT_COUNTS, type Counts } from '../../../form/content';

/** What stands in the fields, as typed. */
export interface TemplateDraft {
  readonly unit: string;
  readonly year: string;
  readonly counts: Readonly<Record<keyof Counts, string>>;
}

/** What is wrong with a field. */
export type TemplateFault = 'blank' | 'notAYear' | 'notACount';

export type TemplateField = 'unit' | 'year' | keyof Counts;

export type TemplateFaults = Readonly<Partial<Record<TemplateField, TemplateFault>>>;

export interface TemplateEntry {
  readonly unit: string;
  readonly year: number;
  readonly counts: Counts;
}

/** Years that a form can be for. */
const YEARS = { from: 2000, to: 2100 } as const;

export const COUNTED = ['goals', 'tasks', 'outputs'] as const satisfies readonly (keyof Counts)[];

/** As the form is first shown: for the next budget year. */
export function emptyDraft(today: Date): TemplateDraft {
  const { goals, tasks, outputs } = DEFAULT_COUNTS;
  return {
    unit: '',
    year: String(today.getFullYear() + 1),
    counts: { goals: String(goals), tasks: String(tasks), outputs: String(outputs) },
  };
}

/** What the fields say, or what is wrong with them. */
export function readDraft(draft: TemplateDraft): { entry: TemplateEntry } | { faults: TemplateFaults } {
  const unit = draft.unit.trim();
  const year = /^\d{4}$/.test(digits(draft.year)) ? whole(draft.year, YEARS) : null;
  const counts = COUNTED.map((key) => [key, whole(draft.counts[key], COUNT_LIMITS[key])] as const);
  const faults: TemplateFaults = {
    ...(unit === '' && { unit: 'blank' }),
    ...(year === null && { year: 'notAYear' }),
    ...Object.fromEntries(counts.flatMap(([key, count]) => (count === null ? [[key, 'notACount']] : []))),
  };
  if (year === null || Object.keys(faults).length > 0) return { faults };
  return { entry: { unit, year, counts: Object.fromEntries(counts) as unknown as Counts } };
}

/** A whole number within bounds, or null. */
function whole(text: string, { from, to }: { readonly from: number; readonly to: number }): number | null {
  const value = /^\d+$/.test(digits(text)) ? Number(digits(text)) : NaN;
  return value >= from && value <= to ? value : null;
}

/** An input method may give digits of full width. */
function digits(text: string): string {
  return text.normalize('NFKC').trim();
}
