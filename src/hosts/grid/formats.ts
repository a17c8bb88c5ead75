import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule, IFormulaHighlightCell } from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormat } from '../../sheet/book';
import type { Style } from '../../sheet/patch';
import { areaOfRange, rangeOf } from './ranges';
import { changedStyle, fromGridStyle } from './styles';

/** A conditional format as the grid has it. Formulas are worked out from the top left cell of the topmost area. */
export function toGridFormat(
  cfId: string,
  format: Pick<ConditionalFormat, 'areas' | 'formula' | 'stopIfTrue'> & {
    readonly style: Pick<Style, 'font' | 'fill' | 'format'> | ConditionalFormat['style'];
  },
): IConditionFormattingRule {
  const rule: IFormulaHighlightCell = {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: `=${format.formula}`,
    style: changedStyle(format.style),
  };
  return { cfId, ranges: format.areas.map(rangeOf), stopIfTrue: format.stopIfTrue ?? false, rule };
}

/** The formula of a format that one decides, without its `=`; null for formats of other kinds. */
export function formulaOf({ rule }: IConditionFormattingRule): string | null {
  return isFormula(rule) ? rule.value.replace(/^=/, '') : null;
}

/** The format in a book's terms; null where something else than a formula decides it. */
export function fromGridFormat({ rule, ranges, stopIfTrue }: IConditionFormattingRule): ConditionalFormat | null {
  if (!isFormula(rule)) return null;
  const { font, fill } = fromGridStyle(rule.style);
  return {
    areas: ranges.map(areaOfRange),
    formula: rule.value.replace(/^=/, ''),
    style: { ...(font && { font }), ...(fill !== undefined && { fill }) },
    ...(stopIfTrue && { stopIfTrue }),
  };
}

function isFormula(rule: IConditionFormattingRule['rule']): rule is IFormulaHighlightCell {
  return 'subType' in rule && rule.subType === CFSubRuleType.formula;
}
