import type { Area } from '../../../sheet/address';
import type { SheetPatch } from '../../../sheet/patch';
import { blockArea } from '../areas';
import type { Features } from '../capabilities';
import { readContents } from '../read/contents';
import { areaOfRange, PLACE } from '../read/ranges';
import { readValidations } from '../read/validations';
import type { Contents, SheetBody, ValidationReading } from '../reading';
import { OBJECT_BYTES, type Job } from '../request';
import { hasLook } from '../write/looks';
import { readLooks, type Looks } from './looks';
import { readPage, type PageImage } from './page';

/** What a patch is about to change of a sheet and a reading does not tell. */
export interface Image {
  readonly contents: readonly Contents[];
  readonly looks: readonly Looks[];
  /** Points, by column and by row. */
  readonly columns: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, number>;
  /** Of a sheet that is emptied or goes. */
  readonly validations: readonly ValidationReading[];
  readonly page: PageImage | null;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly gridLines: boolean | null;
  /** Of a sheet that goes: where it stands, and how. */
  readonly place: Place | null;
}

export interface Place {
  readonly position: number;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly tabColor: string;
}

/** Reads the image before anything is written; `take` is null where a part of it has not come. */
export interface ImageReader {
  readonly jobs: readonly Job[];
  readonly take: () => Image | null;
}

export function imageOf(key: string, patch: SheetPatch, body: SheetBody, features: Features): ImageReader {
  const parts = partsOf(patch, body, features);
  const contents = parts.contents.map((area) => readContents(key, area));
  const looks = parts.looks.map((area) => readLooks(key, area, features));
  const columns = sizes(key, parts.columns, 'columnWidth');
  const rows = sizes(key, parts.rows, 'rowHeight');
  const validations = readValidations(key, parts.validations, null, 'whole');
  let page: PageImage | null = null;
  let sheet: Pick<Image, 'freeze' | 'gridLines' | 'place'> | null = null;
  return {
    jobs: [
      sheetJob(key, features, (found) => {
        sheet = found;
      }),
      ...contents.flatMap(({ jobs }) => jobs),
      ...looks.flatMap(({ jobs }) => jobs),
      ...validations.jobs,
      ...columns.jobs,
      ...rows.jobs,
      ...(parts.page
        ? [
            readPage(key, (found) => {
              page = found;
            }),
          ]
        : []),
    ],
    take() {
      const seen = looks.map(({ take }) => take());
      const isWhole = sheet && seen.every((one) => one !== null) && (page !== null || !parts.page);
      if (!sheet || !isWhole) return null;
      return {
        contents: contents.map(({ take }) => take()),
        looks: seen.flat(),
        validations: validations.take(),
        columns: columns.found,
        rows: rows.found,
        page,
        freeze: parts.freeze ? sheet.freeze : null,
        gridLines: parts.gridLines ? sheet.gridLines : null,
        place: sheet.place,
      };
    },
  };
}

interface Parts {
  readonly contents: readonly Area[];
  readonly looks: readonly Area[];
  readonly validations: readonly Area[];
  readonly columns: Iterable<number>;
  readonly rows: Iterable<number>;
  readonly page: boolean;
  readonly freeze: boolean;
  readonly gridLines: boolean;
}

/** Of a sheet that is emptied or goes: everything; else what the patch names. */
function partsOf(patch: SheetPatch, { contents, drawn, validations }: SheetBody, features: Features): Parts {
  const { blocks = [], styles = [], widths, heights } = patch;
  if (patch.mode === 'edit') {
    const formatted = styles.filter(({ style }) => style.format !== undefined);
    return {
      contents: [...blocks.map(blockArea), ...formatted.map(({ area }) => area)].filter(({ columns }) => columns > 0),
      looks: styles.filter(({ style }) => hasLook(style)).map(({ area }) => area),
      validations: [],
      columns: widths?.keys() ?? [],
      rows: heights?.keys() ?? [],
      page: features.page && patch.page !== undefined,
      freeze: patch.freeze !== undefined,
      gridLines: patch.showGridLines !== undefined,
    };
  }
  const whole = drawn ?? contents?.area;
  const isGone = patch.mode === 'remove';
  return {
    contents: whole ? [whole] : [],
    looks: whole ? [whole] : [],
    validations: validations.map(({ area }) => area),
    columns: isGone ? indexes(whole?.column ?? 0, whole?.columns ?? 0) : (widths?.keys() ?? []),
    rows: new Set([...indexes(whole?.row ?? 0, whole?.rows ?? 0), ...(heights?.keys() ?? [])]),
    page: features.page && (isGone || patch.page !== undefined),
    freeze: isGone || patch.freeze !== undefined,
    gridLines: isGone || patch.showGridLines !== undefined,
  };
}

function indexes(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

/** Sizes one by one: of several that differ Excel says nothing. */
function sizes(
  key: string,
  wanted: Iterable<number>,
  property: 'columnWidth' | 'rowHeight',
): { readonly jobs: readonly Job[]; readonly found: ReadonlyMap<number, number> } {
  const found = new Map<number, number>();
  const jobs = Array.from(wanted, (index): Job => ({
    sends: OBJECT_BYTES,
    queue(batch) {
      const [row, column] = property === 'rowHeight' ? [index, 0] : [0, index];
      const { format } = batch.sheet(key).getRangeByIndexes(row, column, 1, 1);
      format.load(property);
      return () => {
        found.set(index, format[property]);
      };
    },
  }));
  return { jobs, found };
}

function sheetJob(
  key: string,
  { gridLines }: Features,
  take: (found: Pick<Image, 'freeze' | 'gridLines' | 'place'>) => void,
): Job {
  return {
    sends: OBJECT_BYTES * 3,
    queue(batch) {
      const sheet = batch.sheet(key);
      sheet.load(`position,visibility,tabColor${gridLines ? ',showGridlines' : ''}`);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load(PLACE);
      return () => {
        const { position, visibility, tabColor } = sheet;
        take({
          place: { position, visibility, tabColor },
          gridLines: gridLines ? sheet.showGridlines : null,
          freeze: frozen.isNullObject ? { rows: 0, columns: 0 } : frozenOf(areaOfRange(frozen)),
        });
      };
    },
  };
}

/** Frozen rows are whole rows, frozen columns whole columns. */
function frozenOf({ rows, columns }: Area): { readonly rows: number; readonly columns: number } {
  const [ALL_ROWS, ALL_COLUMNS] = [1_048_576, 16_384];
  return { rows: rows === ALL_ROWS ? 0 : rows, columns: columns === ALL_COLUMNS ? 0 : columns };
}
