import type { Notice, Place, Table } from '../form/model';
import { standardById } from '../form/standards';
import type { Cell } from '../sheet/address';
import { cellAt, snapshotOf, type SheetCell, type Snapshot } from '../sheet/snapshot';
import { contentOf } from './content';
import { splitGoals } from './numbered';
import { readTables } from './tables';
import { alignRows } from './text/align';
import { cutText, type TextRow } from './text/cut';
import { repairHierarchy } from './text/hierarchy';
import { widthNotices } from './text/width';
import type { ImportedText } from './types';

/**
 * Published text, or cells copied from Excel or WPS, as a form: cut into fields, laid out as a sheet and read like one.
 * What extraction has displaced is put right and reported; the texts themselves stay as they are. Never throws.
 */
export function importText(text: string): ImportedText {
  const cut = cutText(text);
  const { rows, notices: shifts } = alignRows(cut);
  const snapshot = textSnapshot(rows);
  const { tables, notices: unread } = readTables(snapshot);
  const table = tables[0];
  const fields = rows.map((row) => row.fields);
  if (!table) {
    const nothing = notice('notChecked', null, NO_TABLE);
    return { standard: null, content: null, rows: fields, notices: [...unread, nothing] };
  }
  const standard = standardById(table.standard);
  const hierarchy = standard ? repairHierarchy(table, standard, (at) => cellAt(snapshot, at).text) : null;
  const missing = unplaced(table);
  const content = standard && missing.length === 0 ? contentOf(table) : null;
  return {
    standard: table.standard,
    content: content && {
      ...content,
      indicators: content.indicators.map((indicator, i) => ({ ...indicator, ...hierarchy?.levels[i] })),
    },
    rows: fields,
    notices: [
      ...blankNotices(rows),
      ...shifts,
      ...goalNotices(table),
      ...(hierarchy?.notices ?? []),
      ...widthNotices(rows),
      ...table.notices,
      ...unread,
      ...otherNotices(table, missing, tables.slice(1)),
    ],
  };
}

const NO_TABLE =
  '文本里没有找到“三级指标”和“指标值”的表头，只切分成了行和栏，没有转换成目标表。请连同表头一起复制，各栏之间用制表符隔开。';

function notice(kind: Notice['kind'], at: Place | null, message: string): Notice {
  return { kind, at, message };
}

/** The text as a sheet: its lines are the rows, its fields the columns, so that places mean the same. */
function textSnapshot(rows: readonly TextRow[]): Snapshot {
  const cells: [Cell, SheetCell][] = rows.flatMap(({ line, fields }) =>
    fields.map((text, column): [Cell, SheetCell] => [
      { row: line, column },
      { value: text, text },
    ]),
  );
  return snapshotOf('文本', cells, { merges: null });
}

function blankNotices(rows: readonly TextRow[]): readonly Notice[] {
  const breaks = rows.filter(({ afterBlank }) => afterBlank);
  const first = breaks[0];
  if (!first) return [];
  return [notice('repaired', { row: first.line, column: 0 }, `文中有 ${breaks.length} 处空行或分页，已略去。`)];
}

/** Goals that extraction has run together in one line are parted again. */
function goalNotices({ goals }: Table): readonly Notice[] {
  return [...new Set(goals.map(({ field }) => field))].flatMap(({ text, at }) => {
    const { length } = splitGoals(text);
    const lines = text.split('\n').filter((line) => line.trim() !== '').length;
    return length > lines ? [notice('repaired', at, `${length} 个目标连排在一起，已分成每行一个。`)] : [];
  });
}

/** What the table has and a form's content has no place for: columns by their header. */
function unplaced({ columns, indicators }: Table): readonly string[] {
  const own = [columns.sign, columns.unit].flatMap((field) => (field ? [field.text] : []));
  return [...own, ...Object.keys(indicators[0]?.extra ?? {})];
}

function otherNotices(table: Table, missing: readonly string[], more: readonly Table[]): readonly Notice[] {
  const at = { row: table.area.row, column: table.area.column };
  const notices: Notice[] = [];
  const standard = standardById(table.standard);
  if (!standard) {
    notices.push(notice('notChecked', at, '这张表不是已知的部门（单位）整体绩效目标表，只切分成了行和栏，没有转换。'));
  } else if (missing.length > 0) {
    const headers = missing.map((header) => `“${header}”`).join('、');
    notices.push(
      notice(
        'notChecked',
        at,
        `这张表属于${standard.name}，有标准模板没有的栏目：${headers}，只切分成了行和栏，没有转换。`,
      ),
    );
  }
  for (const { area } of more) {
    notices.push(
      notice('notChecked', { row: area.row, column: area.column }, '文中还有另一张表，没有转换。请分开导入。'),
    );
  }
  return notices;
}
