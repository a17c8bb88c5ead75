import type { DataValidation, Worksheet } from '@cj-tech-master/excelts';
import { areaAddress } from '../../../sheet/address';
import type { BookValidation } from '../../../sheet/book';
import { AS_WRITTEN } from '../dialect';
import { validationsOf } from '../validations';
import { plainText } from '../../../sheet/plain-text';
import type { Following } from './references';

/** The validations of a sheet; such as are alike but for their areas are one. */
export function bookValidationsOf(sheet: Worksheet): BookValidation[] {
  const found = new Map<string, BookValidation & { areas: BookValidation['areas'][number][] }>();
  for (const { area, rule } of validationsOf(sheet)) {
    const said = saidBy(rule);
    const text = textOf(said);
    const known = found.get(text);
    if (known) known.areas.push(area);
    else found.set(text, { areas: [area], ...said });
  }
  return [...found.values()];
}

/** The library's model of the book's validations; one that the file had keeps what a book cannot say of it. */
export function validationsAfter(
  validations: readonly BookValidation[],
  sheet: Worksheet | undefined,
  following: Following | null,
): Record<string, DataValidation> {
  const known = new Map<string, DataValidation>();
  for (const { rule } of sheet ? validationsOf(sheet) : []) {
    const said = saidBy(rule);
    known.set(textOf(said), rule);
    if (!following) continue;
    const formulas = said.formulas.map(following.formula);
    const moved = { ...rule, ...('formulae' in rule && { formulae: formulas }) } as DataValidation;
    known.set(textOf({ ...said, formulas }), moved);
  }
  const model: Record<string, DataValidation> = {};
  for (const validation of validations) {
    const rule = known.get(textOf(validation)) ?? ruleOf(validation);
    for (const area of validation.areas) {
      const address = areaAddress(area);
      model[address.includes(':') ? `range:${address}` : address] = rule;
    }
  }
  return model;
}

type Said = Omit<BookValidation, 'areas'>;

function saidBy(rule: DataValidation): Said {
  const type = rule.type === 'any' ? 'none' : (rule.type.replace(AS_WRITTEN, '') as BookValidation['type']);
  const {
    operator,
    formulae = [],
    allowBlank,
    showErrorMessage,
    errorStyle,
    errorTitle,
    error,
  } = rule as DataValidation & {
    operator?: BookValidation['operator'];
    formulae?: readonly unknown[];
  };
  const { showInputMessage, promptTitle, prompt } = rule;
  return {
    type,
    ...(operator && COMPARED.has(type) && { operator }),
    formulas: formulae.map(String),
    allowBlank: allowBlank === true,
    error: showErrorMessage
      ? {
          style: (errorStyle as 'stop' | 'warning' | 'information' | undefined) ?? 'stop',
          title: errorTitle ?? '',
          text: error ?? '',
        }
      : null,
    prompt:
      showInputMessage && (promptTitle !== undefined || prompt !== undefined)
        ? { title: promptTitle ?? '', text: prompt ?? '' }
        : null,
  };
}

function ruleOf({ type, operator, formulas, allowBlank, error, prompt }: BookValidation): DataValidation {
  return {
    type: type === 'none' ? 'any' : WRITTEN.has(type) ? AS_WRITTEN + type : type,
    ...(type !== 'none' && {
      formulae: formulas.map(plainText),
      allowBlank,
      ...(COMPARED.has(type) && { operator: operator ?? 'between' }),
    }),
    ...(error && {
      showErrorMessage: true,
      ...(error.style !== 'stop' && { errorStyle: error.style }),
      ...(error.title !== '' && { errorTitle: plainText(error.title) }),
      ...(error.text !== '' && { error: plainText(error.text) }),
    }),
    ...(prompt && { showInputMessage: true, promptTitle: plainText(prompt.title), prompt: plainText(prompt.text) }),
  } as DataValidation;
}

/** Types whose bounds the library would make numbers of. */
const WRITTEN: ReadonlySet<string> = new Set(['whole', 'decimal', 'date', 'textLength']);
const COMPARED: ReadonlySet<string> = new Set([...WRITTEN, 'time']);

/** One text for all wordings of a validation. */
function textOf({ type, operator, formulas, allowBlank, error, prompt }: Said): string {
  const compared = COMPARED.has(type) ? (operator ?? 'between') : '';
  return JSON.stringify([
    type,
    compared,
    formulas,
    type !== 'none' && allowBlank,
    error && [error.style, error.title, error.text],
    prompt && [prompt.title, prompt.text],
  ]);
}
