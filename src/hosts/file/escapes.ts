import { ValueType, type RichText, type Workbook } from '@cj-tech-master/excelts';
import { cellsOf } from './snapshot';

/**
 * Resolves `_xHHHH_` (ECMA-376 part 1, 22.9.2.19) in the runs of rich texts and notes: the library writes such escapes
 * and does not read them there, so that every round would add another.
 */
export function resolveEscapes(workbook: Workbook): void {
  for (const sheet of workbook.worksheets) {
    for (const cell of cellsOf(sheet)) {
      const { value, note } = cell;
      if (cell.type === ValueType.RichText && typeof value === 'object' && value !== null && 'richText' in value) {
        resolveIn(value.richText ?? []);
      }
      if (typeof note === 'object') resolveIn(note.texts ?? []);
      else if (note?.includes('_x')) cell.note = resolved(note);
    }
  }
}

function resolveIn(runs: Pick<RichText, 'text'>[]): void {
  for (const run of runs) if (run.text.includes('_x')) run.text = resolved(run.text);
}

function resolved(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
