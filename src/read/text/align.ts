import type { Notice } from '../../form/model';
import { fold } from '../../form/text';
import { blockLabel, columnLabel, isFooter, knownLevel } from '../labels';
import { shortened } from '../notices';
import type { TextRow } from './cut';

interface Aligned {
  readonly rows: readonly TextRow[];
  readonly notices: readonly Notice[];
}

/**
 * Puts rows right that lost blank fields in front: a task under the label of its block (任务5 in the published table), an
 * indicator whose merged 一级指标 was not repeated (every row but the first in many a table).
 */
export function alignRows(rows: readonly TextRow[]): Aligned {
  const notices: Notice[] = [];
  let shiftOf: (fields: readonly string[]) => number = () => 0;
  const aligned = rows.map((row): TextRow => {
    const header = columnsOf(row.fields);
    const taskName = row.fields.findIndex((field) => blockLabel(field)?.block === 'taskName');
    if (header) shiftOf = (fields) => indicatorShift(fields, header);
    else if (taskName > 0) shiftOf = (fields) => (fields[0]?.trim() && !blockLabel(fields[0]) ? taskName : 0);
    else if (blockLabel(row.fields.find((field) => field.trim() !== '') ?? '')) shiftOf = () => 0;
    else {
      const shift = shiftOf(row.fields);
      if (shift === 0) return row;
      notices.push(shiftNotice(row, shift));
      return { ...row, fields: [...Array<string>(shift).fill(''), ...row.fields] };
    }
    return row;
  });
  return { rows: aligned, notices };
}

interface Columns {
  readonly count: number;
  readonly level2: number;
  readonly level3: number;
}

function columnsOf(fields: readonly string[]): Columns | null {
  const roles = fields.map((field) => columnLabel(field)?.role);
  const level3 = roles.indexOf('level3');
  if (level3 < 0 || !roles.includes('target')) return null;
  return { count: fields.length, level2: roles.indexOf('level2'), level3 };
}

/** How many blank fields are missing in front of an indicator row; a row that begins with a blank one has them all. */
function indicatorShift(fields: readonly string[], { count, level2, level3 }: Columns): number {
  const first = fields[0] ?? '';
  const missing = count - fields.length;
  if (missing <= 0 || fields.length < 2 || first.trim() === '' || isFooter(first)) return 0;
  const level = knownLevel(first);
  if (level === 1) return 0;
  if (level === 2) return Math.min(missing, Math.max(0, level2));
  return missing === level3 ? missing : 0;
}

function shiftNotice({ line, fields }: TextRow, shift: number): Notice {
  const text = shortened(fold(fields[0] ?? ''));
  return {
    kind: 'repaired',
    at: { row: line, column: 0 },
    message: `“${text}”这一行前面缺 ${shift} 个空栏，已向右移 ${shift} 栏。`,
  };
}
