import { contains, intersects, type Area } from '../../../../src/sheet/address';
import type { BookValidation } from '../../../../src/sheet/book';
import { reference } from '../../../../src/sheet/references';
import { cellsOf } from '../../store/cells';
import type { StoredSheet } from '../../store/model';
import { apiError } from '../errors';
import { isRemote, remote, type ObjectType, type Remote } from '../objects';
import { cutOut } from './conditional';
import { guardSheet, type RangeSelf, type World } from './world';

interface ValidationSelf {
  readonly world: World;
  readonly sheet: StoredSheet;
  readonly areas: readonly Area[];
}

type Content = Omit<BookValidation, 'areas'>;

/** Excel's limits, in characters. */
const MAX = { list: 255, title: 32, message: 255 } as const;

/** Cells that are compared one by one where a range has more than one validation. */
const MAX_CELLS = 100_000;

const NONE: Content = { type: 'none', formulas: [], allowBlank: true, error: null, prompt: null };

const TYPES: Readonly<Record<BookValidation['type'], string>> = {
  none: 'None',
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const STYLES = ['stop', 'warning', 'information'] as const;

export function validation(world: World, sheet: StoredSheet, areas: readonly Area[]): Remote {
  return remote(TYPE, { world, sheet, areas });
}

export function dropValidations(sheet: StoredSheet, areas: readonly Area[]): void {
  sheet.validations = sheet.validations
    .map((one) => ({ ...one, areas: cutOut(one.areas, areas) }))
    .filter((one) => one.areas.length > 0);
}

/** Every validation over the areas, once; `NONE` where a cell has none. */
function contentsIn({ sheet, areas }: ValidationSelf): ReadonlySet<Content> {
  const near = sheet.validations.filter((one) => one.areas.some((own) => areas.some((area) => intersects(own, area))));
  if (near.length === 0) return new Set([NONE]);
  const size = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  // A whole sheet is never covered by validations.
  if (size > MAX_CELLS) return new Set<Content>([...near, NONE]);
  const found = new Set<Content>();
  for (const area of areas) {
    for (const cell of cellsOf(area)) {
      found.add(near.find((one) => one.areas.some((own) => contains(own, cell))) ?? NONE);
    }
  }
  return found;
}

/** The one validation of all cells; null where they differ. */
function sole(self: ValidationSelf): Content | null {
  const contents = contentsIn(self);
  return contents.size === 1 ? [...contents][0]! : null;
}

function typeOf(self: ValidationSelf): string {
  const contents = contentsIn(self);
  if (contents.size > 1) return contents.has(NONE) ? 'Inconsistent' : 'MixedCriteria';
  return TYPES[[...contents][0]!.type];
}

/** The rule as the object model has it. */
function ruleOf({ type, operator, formulas }: Content): object {
  const [formula1, formula2] = formulas;
  if (type === 'none') return {};
  if (type === 'list') {
    const source = formula1!.startsWith('"') ? formula1!.slice(1, -1).replaceAll('""', '"') : `=${formula1!}`;
    return { list: { inCellDropDown: true, source } };
  }
  if (type === 'custom') return { custom: { formula: `=${formula1!}` } };
  const name = type === 'whole' ? 'wholeNumber' : type;
  const rule = { formula1, ...(formula2 !== undefined && { formula2 }), operator: capital(operator ?? 'between') };
  return { [name]: rule };
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Changes the validation of all the cells, each from what it had. */
function change(self: ValidationSelf, to: (had: Content) => Content): void {
  const { sheet, areas } = self;
  const contents = contentsIn(self);
  if (contents.size > 1) throw apiError('InvalidOperation', 'the cells have different validations');
  const after = to([...contents][0]!);
  dropValidations(sheet, areas);
  const { type, prompt, error } = after;
  if (type !== 'none' || prompt || error) sheet.validations.push({ ...after, areas });
}

interface RulePart {
  readonly source?: unknown;
  readonly formula?: unknown;
  readonly formula1?: string | number | null;
  readonly formula2?: string | number | null;
  readonly operator?: string;
}

function readRule(value: unknown): Pick<BookValidation, 'type' | 'formulas' | 'operator'> {
  const rule = value as Readonly<Record<string, RulePart | undefined>>;
  const { list, custom } = rule;
  if (list) return { type: 'list', formulas: [listSource(list.source)] };
  if (custom) return { type: 'custom', formulas: [formulaText(custom.formula)] };
  for (const type of ['wholeNumber', 'decimal', 'textLength', 'date', 'time'] as const) {
    const own = rule[type];
    if (!own) continue;
    const operator = own.operator ?? 'Between';
    const formulas = [own.formula1, own.formula2].filter((one) => one !== undefined && one !== null);
    return {
      type: type === 'wholeNumber' ? 'whole' : type,
      formulas: formulas.map((one) => String(one).replace(/^=/, '')),
      operator: (operator.charAt(0).toLowerCase() + operator.slice(1)) as NonNullable<BookValidation['operator']>,
    };
  }
  throw apiError('InvalidArgument', 'rule');
}

function listSource(source: unknown): string {
  if (isRemote(source) && source.type === 'Range') {
    const { sheet, area } = source.self as RangeSelf;
    return reference(sheet.name, area);
  }
  if (typeof source !== 'string' || source === '') throw apiError('InvalidArgument', 'source');
  if (source.startsWith('=')) return source.slice(1);
  if (source.length > MAX.list) throw apiError('InvalidArgument', 'the list is too long');
  return `"${source.replaceAll('"', '""')}"`;
}

function formulaText(formula: unknown): string {
  if (typeof formula !== 'string' || !formula.startsWith('=')) throw apiError('InvalidArgument', 'formula');
  return formula.slice(1);
}

function text(value: unknown, most: number): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' || value.length > most) throw apiError('InvalidArgument', 'text');
  return value;
}

function promptOf(value: unknown): Content['prompt'] {
  const { showPrompt, title, message } = value as Record<string, unknown>;
  const prompt = { title: text(title, MAX.title), text: text(message, MAX.message) };
  return showPrompt === false || (prompt.title === '' && prompt.text === '') ? null : prompt;
}

function errorOf(value: unknown): Content['error'] {
  const { showAlert, style, title, message } = value as Record<string, unknown>;
  const named = STYLES.find((one) => capital(one) === (style ?? 'Stop'));
  if (!named) throw apiError('InvalidArgument', 'style');
  if (showAlert === false) return null;
  return { style: named, title: text(title, MAX.title), text: text(message, MAX.message) };
}

function alertOf({ error }: Content): object {
  if (!error) return { showAlert: false, style: 'Stop', title: '', message: '' };
  return { showAlert: true, style: capital(error.style), title: error.title, message: error.text };
}

function shownPrompt({ prompt }: Content): object {
  return { showPrompt: true, title: prompt?.title ?? '', message: prompt?.text ?? '' };
}

const TYPE: ObjectType<ValidationSelf> = {
  name: 'DataValidation',
  guard: ({ world, sheet }) => {
    guardSheet(world, sheet);
  },
  reads: {
    type: typeOf,
    rule: (self) => ruleOf(sole(self) ?? NONE),
    prompt: (self) => shownPrompt(sole(self) ?? NONE),
    errorAlert: (self) => alertOf(sole(self) ?? NONE),
    ignoreBlanks: (self) => sole(self)?.allowBlank ?? null,
  },
  writes: {
    rule(self, value) {
      const rule = readRule(value);
      // A new rule refuses what does not meet it.
      const stop = { style: 'stop', title: '', text: '' } as const;
      change(self, (had) => ({ ...had, ...rule, error: had.type === 'none' ? stop : had.error }));
    },
    prompt(self, value) {
      const prompt = promptOf(value);
      change(self, (had) => ({ ...had, prompt }));
    },
    errorAlert(self, value) {
      const error = errorOf(value);
      change(self, (had) => ({ ...had, error }));
    },
    ignoreBlanks(self, value) {
      if (typeof value !== 'boolean') throw apiError('InvalidArgument');
      change(self, (had) => ({ ...had, allowBlank: value }));
    },
  },
  acts: {
    clear({ sheet, areas }) {
      dropValidations(sheet, areas);
    },
  },
};
