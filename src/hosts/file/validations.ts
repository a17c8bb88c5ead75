import type { DataValidation, Worksheet } from '@cj-tech-master/excelts';
import { areaAddress, intersection, intersects, parseArea, without, type Area } from '../../sheet/address';
import { listFormula } from '../../sheet/list-formula';
import type { Validation } from '../../sheet/patch';
import { omit } from './omit';

/** A data validation and one of the areas it covers. */
export interface AreaValidation {
  /** The library's key: an address, with `range:` before an area. */
  readonly key: string;
  readonly area: Area;
  readonly rule: DataValidation;
}

export function validationsOf(sheet: Worksheet): AreaValidation[] {
  return Object.entries(sheet.dataValidations.model).flatMap(([key, rule]) => {
    const area = parseArea(key.replace(/^range:/, ''));
    return area && rule ? [{ key, area, rule }] : [];
  });
}

export function addValidation(sheet: Worksheet, { area, list, strict, prompt }: Validation): void {
  const said = prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text };
  const rule: DataValidation = list
    ? {
        type: 'list',
        allowBlank: true,
        showErrorMessage: strict === true,
        formulae: [listFormula(list)],
        ...said,
      }
    : { type: 'any', ...said };
  put(sheet, area, rule);
}

/** Takes the prompts away from the area. A drop-down stays, and so does a prompt beside the area. */
export function dropPrompts(sheet: Worksheet, area: Area): void {
  for (const { key, area: covered, rule } of validationsOf(sheet)) {
    if (!intersects(covered, area) || (rule.prompt === undefined && rule.promptTitle === undefined)) continue;
    sheet.dataValidations.remove(key);
    for (const rest of without(covered, area)) put(sheet, rest, rule);
    const kept = silent(rule);
    if (kept) put(sheet, intersection(covered, area), kept);
  }
}

function put(sheet: Worksheet, area: Area, rule: DataValidation): void {
  const address = areaAddress(area);
  sheet.dataValidations.add(address.includes(':') ? `range:${address}` : address, rule);
}

/** The rule without its prompt; null where the prompt was all. */
function silent(rule: DataValidation): DataValidation | null {
  if (rule.type === 'any') return null;
  return omit(rule, 'prompt', 'promptTitle', 'showInputMessage');
}
