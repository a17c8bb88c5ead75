import { MAX_COLUMNS } from '../../../../src/sheet/address';
import type { StoredPage, StoredSheet } from '../../store/model';
import { apiError, notModelled } from '../errors';
import { remote, type ObjectType, type Remote } from '../objects';
import { rangeOf } from './addresses';
import { guardSheet, type World } from './world';

interface PageSelf {
  readonly world: World;
  readonly sheet: StoredSheet;
}

/** Points of the units that `setPrintMargins` takes. */
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export function pageLayout(world: World, sheet: StoredSheet): Remote {
  return remote(PAGE, { world, sheet });
}

const guard = ({ world, sheet }: PageSelf): void => {
  guardSheet(world, sheet);
};

type Side = keyof StoredPage['margins'];

const SIDES = ['top', 'right', 'bottom', 'left', 'header', 'footer'] as const;

/** Margins are properties of their own: `leftMargin`. */
const marginReads = Object.fromEntries(
  SIDES.map((side) => [`${side}Margin`, ({ sheet }: PageSelf) => sheet.page.margins[side]]),
);
const marginWrites = Object.fromEntries(
  SIDES.map((side) => [
    `${side}Margin`,
    ({ sheet }: PageSelf, value: unknown) => {
      setMargin(sheet, side, value, 1);
    },
  ]),
);

function setMargin({ page }: StoredSheet, side: Side, value: unknown, unit: number): void {
  if (typeof value !== 'number' || !(value >= 0)) throw apiError('InvalidArgument', `${side} margin`);
  page.margins[side] = value * unit;
}

function setZoom({ page }: StoredSheet, value: unknown): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = value as Record<string, unknown>;
  const isCount = (count: unknown): boolean => count === undefined || count === null || Number.isInteger(count);
  if (!isCount(horizontalFitToPages) || !isCount(verticalFitToPages)) throw apiError('InvalidArgument', 'zoom');
  if (scale !== undefined && scale !== null) {
    if (typeof scale !== 'number' || scale < 10 || scale > 400) throw apiError('InvalidArgument', 'zoom');
    if (typeof horizontalFitToPages === 'number') throw apiError('InvalidArgument', 'zoom');
    Object.assign(page, { scale, fitToWidth: null, fitToHeight: null });
  } else {
    const pages = { fitToWidth: horizontalFitToPages ?? null, fitToHeight: verticalFitToPages ?? null };
    Object.assign(page, { scale: null, ...pages });
  }
}

function zoomOf({ page }: StoredSheet): object {
  if (page.scale !== null) return { scale: page.scale };
  return {
    ...(page.fitToWidth !== null && { horizontalFitToPages: page.fitToWidth }),
    ...(page.fitToHeight !== null && { verticalFitToPages: page.fitToHeight }),
  };
}

function areaOrNull({ world, sheet }: PageSelf): Remote | null {
  return sheet.page.printArea && world.objects.areas(sheet, [sheet.page.printArea]);
}

function titlesOrNull({ world, sheet }: PageSelf): Remote | null {
  const rows = sheet.page.titleRows;
  if (!rows) return null;
  return world.objects.range(sheet, {
    row: rows.from,
    column: 0,
    rows: rows.to - rows.from + 1,
    columns: MAX_COLUMNS,
  });
}

const PAGE: ObjectType<PageSelf> = {
  name: 'PageLayout',
  guard,
  reads: {
    orientation: ({ sheet }) => (sheet.page.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
    paperSize: ({ sheet }) => sheet.page.paper,
    zoom: ({ sheet }) => zoomOf(sheet),
    centerHorizontally: ({ sheet }) => sheet.page.horizontalCentered,
    centerVertically: ({ sheet }) => sheet.page.verticalCentered,
    ...marginReads,
  },
  goes: { headersFooters: (self) => remote(GROUP, self) },
  writes: {
    orientation({ sheet }, value) {
      if (value !== 'Portrait' && value !== 'Landscape') throw apiError('InvalidArgument', 'orientation');
      sheet.page.orientation = value === 'Landscape' ? 'landscape' : 'portrait';
    },
    paperSize({ sheet }, value) {
      if (typeof value !== 'string' || !/^[A-Z]\w+$/.test(value)) throw apiError('InvalidArgument', 'paperSize');
      sheet.page.paper = value;
    },
    zoom: ({ sheet }, value) => {
      setZoom(sheet, value);
    },
    centerHorizontally({ sheet }, value) {
      sheet.page.horizontalCentered = value === true;
    },
    centerVertically({ sheet }, value) {
      sheet.page.verticalCentered = value === true;
    },
    ...marginWrites,
  },
  gets: {
    getPrintArea(self) {
      const found = areaOrNull(self);
      if (!found) throw apiError('ItemNotFound');
      return found;
    },
    getPrintAreaOrNullObject: areaOrNull,
    getPrintTitleRowsOrNullObject: titlesOrNull,
    getPrintTitleColumnsOrNullObject: () => null,
  },
  acts: {
    setPrintArea({ world, sheet }, argument) {
      const place = rangeOf(argument, world, sheet);
      if (place.sheet !== sheet) throw apiError('InvalidArgument');
      sheet.page.printArea = place.area;
    },
    setPrintTitleRows({ world, sheet }, argument) {
      const { area } = rangeOf(argument, world, sheet);
      if (area.columns !== MAX_COLUMNS) throw apiError('InvalidArgument', 'not whole rows');
      sheet.page.titleRows = { from: area.row, to: area.row + area.rows - 1 };
    },
    setPrintMargins({ sheet }, unit, margins) {
      const points = UNITS[String(unit)];
      if (points === undefined) throw apiError('InvalidArgument', 'unit');
      for (const [side, value] of Object.entries(margins as Record<string, unknown>)) {
        if (!SIDES.includes(side as Side)) throw apiError('InvalidArgument', side);
        setMargin(sheet, side as Side, value, points);
      }
    },
  },
};

const GROUP: ObjectType<PageSelf> = {
  name: 'HeaderFooterGroup',
  guard,
  reads: { state: () => 'Default', useSheetMargins: () => true, useSheetScale: () => true },
  goes: { defaultForAllPages: (self) => remote(TEXTS, self) },
};

const TEXT_NAMES = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const;

const TEXTS: ObjectType<PageSelf> = {
  name: 'HeaderFooter',
  guard,
  reads: Object.fromEntries(TEXT_NAMES.map((name) => [name, ({ sheet }) => sheet.page.texts.get(name) ?? ''])),
  writes: Object.fromEntries(
    TEXT_NAMES.map((name) => [
      name,
      ({ sheet }: PageSelf, value: unknown) => {
        if (typeof value !== 'string') throw apiError('InvalidArgument', name);
        // The texts of a header or footer share 255 characters.
        if (value.length > 255) throw notModelled('a header or footer that is too long');
        sheet.page.texts.set(name, value);
      },
    ]),
  ),
};
