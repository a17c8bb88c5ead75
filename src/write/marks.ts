import { SEVERITIES, type Problem, type Severity } from '../check/problem';
import { areaOf, compareCells, contains, intersects, type Area, type Cell } from '../sheet/address';
import type { Patch, SheetPatch, Style } from '../sheet/patch';
import { cellAt, type Snapshot } from '../sheet/snapshot';
import { isMarkCondition, markCondition } from './condition';
import { MARK_PROMPT_TITLE } from './marker';
import { isOurNote, noteText, promptText } from './note';

/** What a host can show a mark with; its capabilities say so. */
export interface MarkMeans {
  readonly notes: boolean;
  readonly prompts: boolean;
  readonly formulaFormats: boolean;
}

/** Light fills, and text of their own hue dark enough to be read (7 : 1 at least) and to stay black in print. */
const LOOKS: Readonly<Record<Severity, Pick<Style, 'font' | 'fill'>>> = {
  error: { fill: '#FFC7CE', font: { color: '#7A0010' } },
  warning: { fill: '#FFE699', font: { color: '#5C3D00' } },
  hint: { fill: '#DDEBF7', font: { color: '#1F3864' } },
};

/**
 * Marks every cell that a problem names, in place of the marks that stand there now: a colour that lasts as long as the
 * cell holds what was flagged, and the message as a note, or as a prompt where the host has no notes. A cell with a note
 * of the user's own (or, for prompts, with any prompt or validation) gets the colour alone. The snapshots are those that were checked.
 */
export function markSheets(snapshots: readonly Snapshot[], problems: readonly Problem[], means: MarkMeans): Patch {
  const sheets = snapshots.flatMap((snapshot): readonly SheetPatch[] => {
    const flagged = flaggedCells(
      snapshot,
      problems.filter(({ sheet }) => sheet === snapshot.sheet),
    );
    const patch = { ...removal(snapshot), ...(flagged.length > 0 && marks(snapshot, flagged, means)) };
    return changesSomething(patch) ? [patch] : [];
  });
  return { title: '标注校验结果', sheets };
}

/** Takes our marks away, and nothing else. */
export function clearMarks(snapshots: readonly Snapshot[]): Patch {
  return { title: '清除标注', sheets: snapshots.map(removal).filter(changesSomething) };
}

/** What takes our marks away from one sheet; without effect where there are none. */
export function removal(snapshot: Snapshot): SheetPatch {
  const dropFormulaFormats = snapshot.formulaFormats.filter(({ formula }) => isMarkCondition(formula));
  const dropNotes = snapshot.notes.filter(({ text }) => isOurNote(text));
  const dropPrompts = snapshot.prompts.filter(({ title }) => title === MARK_PROMPT_TITLE).map(({ area }) => area);
  return {
    sheet: snapshot.sheet,
    mode: 'edit',
    ...(dropFormulaFormats.length > 0 && { dropFormulaFormats }),
    ...(dropNotes.length > 0 && { dropNotes }),
    ...(dropPrompts.length > 0 && { dropPrompts }),
  };
}

/** Whether marks of ours stand on the sheet. */
export function bearsMarks(snapshot: Snapshot): boolean {
  return changesSomething(removal(snapshot));
}

/** Whether the patch says more than its sheet and mode. */
export function changesSomething(patch: SheetPatch): boolean {
  return Object.keys(patch).length > 2;
}

interface Flagged {
  /** The cell, or the merged area whose top left cell it is. */
  readonly area: Area;
  /** Gravest first. */
  readonly problems: readonly [Problem, ...Problem[]];
}

function flaggedCells(snapshot: Snapshot, problems: readonly Problem[]): readonly Flagged[] {
  const byPlace = new Map<string, { area: Area; problems: [Problem, ...Problem[]] }>();
  for (const severity of SEVERITIES) {
    for (const problem of problems.filter((candidate) => candidate.severity === severity)) {
      for (const cell of problem.cells) {
        const area = snapshot.merges?.find((merge) => contains(merge, cell)) ?? areaOf(cell);
        const key = `${area.row}:${area.column}`;
        const known = byPlace.get(key);
        if (!known) byPlace.set(key, { area, problems: [problem] });
        else if (!known.problems.includes(problem)) known.problems.push(problem);
      }
    }
  }
  return [...byPlace.values()].sort((a, b) => compareCells(a.area, b.area));
}

function marks(snapshot: Snapshot, flagged: readonly Flagged[], means: MarkMeans): Partial<SheetPatch> {
  const valueAt = (cell: Cell) => cellAt(snapshot, cell).value;
  const noted = flagged.filter(({ area }) => !hasOwnNote(snapshot, area));
  const prompted = flagged.filter(({ area }) => !hasOwnPrompt(snapshot, area));
  return {
    expects: flagged.map(({ area: { row, column } }) => ({ cell: { row, column }, value: valueAt({ row, column }) })),
    ...(means.formulaFormats && {
      formulaFormats: flagged.map(({ area, problems: [{ severity }] }) => ({
        area,
        formula: markCondition(severity, area, valueAt(area)),
        style: LOOKS[severity],
      })),
    }),
    ...(means.notes && {
      notes: noted.map(({ area: { row, column }, problems }) => ({ cell: { row, column }, text: noteText(problems) })),
    }),
    ...(!means.notes &&
      means.prompts && {
        validations: prompted.map(({ area, problems }) => ({
          area,
          prompt: { title: MARK_PROMPT_TITLE, text: promptText(problems) },
        })),
      }),
  };
}

function hasOwnNote(snapshot: Snapshot, area: Area): boolean {
  return snapshot.notes.some(({ cell, text }) => contains(area, cell) && !isOurNote(text));
}

function hasOwnPrompt({ prompts, validated = [] }: Snapshot, area: Area): boolean {
  return (
    prompts.some((prompt) => intersects(prompt.area, area) && prompt.title !== MARK_PROMPT_TITLE) ||
    validated.some((own) => intersects(own, area))
  );
}
