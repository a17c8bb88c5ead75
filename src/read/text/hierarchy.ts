import type { Notice, Place, Table } from '../../form/model';
import type { Section, Standard } from '../../form/standard';
import { nameKey } from '../labels';
import { shortened } from '../notices';

/** 一级 and 二级指标 of one row as they should be. */
export interface Levels {
  readonly level1: string;
  readonly level2: string;
}

interface Hierarchy {
  /** One for each indicator of the table. */
  readonly levels: readonly Levels[];
  readonly notices: readonly Notice[];
}

const LEVELS = ['level1', 'level2'] as const;
type Level = (typeof LEVELS)[number];

/** A label as printed beside an indicator; '' for none. */
interface Label {
  readonly text: string;
  readonly key: string;
  readonly at: Place;
}

interface Row extends Readonly<Record<Level, Label>> {
  readonly name: string;
  /** Where the standard has this row; null for a row of the unit's own. */
  readonly own: Section | null;
}

/** Sections by the key of their 二级指标. */
type Sections = ReadonlyMap<string, Section>;
type Placed = readonly (Section | null)[];

/**
 * Puts 一级指标 and 二级指标 right, which published text prints beside whichever row their merged cell was centred on: a row
 * of the standard goes to the standard's section, a row of the unit's own to the label printed beside or above it.
 */
export function repairHierarchy(table: Table, standard: Standard, printed: (at: Place) => string): Hierarchy {
  const sections: Sections = new Map(standard.sections.map((section) => [nameKey(section.level2), section]));
  const rows = table.indicators.map(({ name, standardRow }): Row => {
    const label = (level: Level): Label => {
      const column = table.columns[level]?.at.column;
      const at = { row: name.at.row, column: column ?? 0 };
      const text = column === undefined ? '' : printed(at).trim();
      return { text, key: nameKey(text), at };
    };
    const known = standard.rows.find(({ number }) => number === standardRow);
    const own = known ? (sections.get(nameKey(known.level2)) ?? null) : null;
    return { name: name.text, level1: label('level1'), level2: label('level2'), own };
  });
  const placed = placeRows(rows, sections);
  return {
    levels: table.indicators.map((indicator, i) => ({
      level1: placed[i]?.level1 ?? indicator.level1.text,
      level2: placed[i]?.level2 ?? indicator.level2.text,
    })),
    notices: rows.flatMap((_, i) => [
      ...foreignLabelNotices(rows[i]!, placed[i]!, sections),
      ...LEVELS.flatMap((level) => placeNotices(rows, placed, i, level)),
    ]),
  };
}

/** The section of every row, null where neither the standard nor a label tells. */
function placeRows(rows: readonly Row[], sections: Sections): Placed {
  const labelled = ({ level1, level2 }: Row): Section | null =>
    sections.get(level2.key) ?? sections.get(level1.key) ?? null;
  const placed: (Section | null)[] = [];
  for (const [i, row] of rows.entries()) {
    const above = placed[i - 1] ?? null;
    const told = row.own ?? labelled(row);
    const isForeign = row.level2.text !== '' && row.level2.key !== nameKey(row.name);
    if (told || isForeign) placed.push(told);
    else placed.push(above?.wording === 'unit' ? above : (lateLabel(rows.slice(i), labelled) ?? above));
  }
  return placed;
}

/** Behind the last row of the form's own, the next label of a section that the unit fills counts for the rows above it. */
function lateLabel(rows: readonly Row[], labelled: (row: Row) => Section | null): Section | null {
  for (const row of rows) {
    if (row.own) return null;
    const section = labelled(row);
    if (section) return section.wording === 'unit' ? section : null;
  }
  return null;
}

function repaired(at: Place, message: string): Notice {
  return { kind: 'repaired', at, message };
}

/** Labels that stand in a column where they do not belong. */
function foreignLabelNotices({ name, level1, level2 }: Row, section: Section | null, sections: Sections): Notice[] {
  const notices: Notice[] = [];
  if (section && level2.text !== '' && !sections.has(level2.key)) {
    const what = level2.key === nameKey(name) ? '三级指标名称' : `“${shortened(level2.text)}”`;
    const message = `“${shortened(name)}”的二级指标栏印的是${what}，已改归“${section.level2}”。`;
    notices.push(repaired(level2.at, message));
  }
  if (sections.has(level1.key)) {
    notices.push(repaired(level1.at, `“${level1.text}”是二级指标，却印在一级指标栏，已归到二级指标。`));
  }
  return notices;
}

/** A label that is printed beside another row than the first one it stands for. */
function placeNotices(rows: readonly Row[], placed: Placed, i: number, level: Level): Notice[] {
  const { name, [level]: label } = rows[i]!;
  const first = placed.findIndex((section) => section !== null && nameKey(section[level]) === label.key);
  if (label.text === '' || first < 0) return [];
  const isElsewhere = !placed[i] || nameKey(placed[i][level]) !== label.key;
  const isLate = first < i && rows.slice(first, i).every((row) => row[level].key !== label.key);
  if (!isElsewhere && !isLate) return [];
  const message = `“${label.text}”印在“${shortened(name)}”旁，位置${isElsewhere ? '偏了' : '偏后'}，已改从“${shortened(rows[first]!.name)}”起。`;
  return [repaired(label.at, message)];
}
