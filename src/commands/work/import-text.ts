import type { FormContent } from '../../form/content';
import type { Notice } from '../../form/model';
import type { Standard } from '../../form/standard';
import { standardById } from '../../form/standards';
import type { Host } from '../../hosts/host';
import { readTables } from '../../read/tables';
import { importText as understand } from '../../read/text';
import { applyToSnapshot } from '../../sheet/apply';
import type { SheetPatch } from '../../sheet/patch';
import { snapshotOf } from '../../sheet/snapshot';
import { drawForm } from '../../write/form';
import { drawRows } from '../../write/rows';
import { CommandError } from '../command';
import { unitName } from '../report';
import { drawInPlace, type Place } from './place';

export interface ImportInput {
  readonly text: string;
  /** A sheet of its own unless told. */
  readonly place?: Place;
}

export interface ImportResult {
  readonly sheet: string;
  /** Id of the standard whose form was drawn; null where the layout is another and stands as it was cut. */
  readonly standard: string | null;
  /** Repairs and whatever found no place; places count lines and fields of the text, from 0. */
  readonly notices: readonly Notice[];
}

/** What would become of a text. */
export interface ImportPreview {
  /** Why nothing can be imported, in Chinese, with what to do; null where something can. */
  readonly refused: string | null;
  /** Id and name of the standard it follows; null where the fields will stand as they were cut. */
  readonly standard: { readonly id: string; readonly name: string } | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly goals: number;
  readonly tasks: number;
  readonly indicators: number;
  /** Lines of 预算情况 that hold an amount. */
  readonly budgetLines: number;
  readonly notices: readonly PreviewNotice[];
}

export interface PreviewNotice {
  readonly kind: Notice['kind'];
  /** In the text, from 1; null where it is about the whole. */
  readonly line: number | null;
  /** What stands in that line; null where it is about the whole. */
  readonly text: string | null;
  readonly message: string;
}

export async function importText(host: Host, { text, place = 'new-sheet' }: ImportInput): Promise<ImportResult> {
  const { draw, standard, notices, tables } = understood(text);
  if (tables.length === 0) throw new CommandError(NO_TABLE);
  const sheet = await drawInPlace(host, place, '导入公开文本', draw);
  return { sheet, standard: standard?.id ?? null, notices };
}

/** What an import of the text would give; pure, and quick enough to be asked while the user is pasting. */
export function previewImport(text: string): ImportPreview {
  const { standard, notices, tables } = understood(text);
  const lines = text.split(/\r\n?|\n/);
  const [table] = tables;
  return {
    refused: table ? null : NO_TABLE,
    standard: standard && { id: standard.id, name: standard.name },
    unit: table ? unitName(table) : null,
    year: table?.year ?? null,
    goals: table?.goals.length ?? 0,
    tasks: table?.tasks.length ?? 0,
    indicators: table?.indicators.length ?? 0,
    budgetLines: Object.values(table?.budget?.lines ?? {}).filter((line) => line && line.amount.kind !== 'blank')
      .length,
    notices: notices.map(({ kind, at, message }) => ({
      kind,
      line: at && at.row + 1,
      text: at && (lines[at.row]?.trim() ?? ''),
      message,
    })),
  };
}

/** As one reads the text; what is about the whole of it comes last. */
function inOrder(notices: readonly Notice[]): readonly Notice[] {
  const line = ({ at }: Notice): number => at?.row ?? Number.MAX_SAFE_INTEGER;
  return [...notices].sort((a, b) => line(a) - line(b));
}

const NO_TABLE =
  '文本里没有找到绩效目标表：应有“三级指标”和“指标值”所在的表头，请连同表头一起复制；如果已有表头，请核对这段文字是不是绩效目标表。';

/** The text as a form, how it is drawn on a sheet, and the tables that will be read there. */
function understood(text: string) {
  const { content, rows, standard: id, notices } = understand(text);
  const standard = content && standardById(id);
  const draw = (sheet: string): SheetPatch => drawing(content, standard, rows, sheet);
  const { tables } = readTables(applyToSnapshot(snapshotOf('', []), draw('')));
  return { draw, standard, notices: inOrder(notices), tables };
}

function drawing(
  content: FormContent | null,
  standard: Standard | null,
  rows: readonly (readonly string[])[],
  sheet: string,
): SheetPatch {
  return standard && content ? drawForm(content, standard, sheet) : drawRows(rows, sheet);
}
