import type { Host } from '../../hosts/host';
import { freeSheetName } from '../../sheet/names';
import type { SheetPatch } from '../../sheet/patch';
import { isBlank, type Snapshot } from '../../sheet/snapshot';
import { CommandError } from '../command';

/** What a new form is called. */
export const FORM_SHEET = '绩效目标表';

/** `here`: on the sheet in front, which must be blank and keeps its name. */
export type Place = 'here' | 'new-sheet';

export interface TemplatePlace {
  /** Name of the sheet in front. */
  readonly active: string;
  /** Whether it is blank, so that a form may be drawn on it. */
  readonly blank: boolean;
  /** Name that a sheet of its own would get. */
  readonly newName: string;
}

export async function templatePlace(host: Host): Promise<TemplatePlace> {
  const { active, blank } = await sheetInFront(host);
  return { active, blank, newName: await newName(host) };
}

/** Draws a form in the place asked for, in one step; `draw` gives it for a sheet to be added. Returns the sheet's name. */
export async function drawInPlace(
  host: Host,
  place: Place,
  title: string,
  draw: (sheet: string) => SheetPatch,
): Promise<string> {
  const patch = place === 'here' ? onBlankSheet(draw(await blankSheet(host))) : draw(await newName(host));
  await host.apply({ title, sheets: [patch] });
  return patch.sheet;
}

async function newName(host: Host): Promise<string> {
  return freeSheetName(FORM_SHEET, await host.sheets());
}

async function blankSheet(host: Host): Promise<string> {
  const { active, blank } = await sheetInFront(host);
  if (blank) return active;
  throw new CommandError(`工作表“${active}”不是空白的，没有在这里写入；请插入到新工作表，或先切换到一张空白的工作表。`);
}

/** A workbook without a sheet has '' in front. */
async function sheetInFront(host: Host): Promise<Pick<TemplatePlace, 'active' | 'blank'>> {
  const active = await host.activeSheet();
  const [snapshot] = active === '' ? [] : await host.snapshot([active]);
  return { active, blank: snapshot !== undefined && isUnused(snapshot) };
}

function onBlankSheet(patch: SheetPatch): SheetPatch {
  // Whatever has been typed meanwhile stays.
  const expects = (patch.blocks ?? []).flatMap(({ at, values }) =>
    values.flatMap((row, r) => row.map((_, c) => ({ cell: { row: at.row + r, column: at.column + c }, value: null }))),
  );
  return { ...patch, mode: 'edit', expects };
}

function isUnused({ cells, merges, notes, formulaFormats, prompts }: Snapshot): boolean {
  const lists = [merges ?? [], notes, formulaFormats, prompts];
  return (
    lists.every(({ length }) => length === 0) &&
    [...cells.values()].every((content) => isBlank(content) && content.formula === undefined)
  );
}
