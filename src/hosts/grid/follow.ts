import {
  DisposableCollection,
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type IRange,
  type Workbook,
} from '@univerjs/core';
import {
  deserializeRangeWithSheet,
  ErrorType,
  generateStringWithSequence,
  LexerTreeBuilder,
  sequenceNodeType,
  serializeRange,
  serializeRangeWithSheet,
  type ISequenceNode,
} from '@univerjs/engine-formula';
import { handleDefaultRangeChangeWithEffectRefCommands, RefRangeService } from '@univerjs/sheets';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';

/**
 * Makes the formulas of conditional formats and validations follow rows and columns that are put in or taken out. The
 * grid's own way leaves `$D$24` where it was, and marks are made of such references.
 */
export function followReferences(injector: Injector): void {
  const service = injector.get(FormulaRefRangeService);
  const nodesOf = (formula: string): readonly (ISequenceNode | string)[] =>
    injector.get(LexerTreeBuilder).sequenceNodesBuilder(formula) ?? [];
  const placeOf = (node: ISequenceNode, unitId: string, sheetId: string): Place | null => {
    const { range, sheetName } = deserializeRangeWithSheet(node.token);
    const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
    const sheet = sheetName ? workbook?.getSheetBySheetName(sheetName)?.getSheetId() : sheetId;
    return sheet === undefined ? null : { range, sheetName, sheet };
  };

  service.transformFormulaByEffectCommand = (unitId, subUnitId, formula, command) => {
    const changed = injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
      ?.getActiveSheet()
      .getSheetId();
    const nodes = nodesOf(formula).map((node) => {
      const place = isReference(node) ? placeOf(node, unitId, subUnitId) : null;
      if (!place || place.sheet !== changed) return node;
      return { ...(node as ISequenceNode), token: written(place, moved(place.range, command)) };
    });
    return nodes.length > 0 ? `=${generateStringWithSequence(nodes)}` : formula;
  };

  service.registerFormula = (unitId, subUnitId, formula, callback) => {
    const registered = new DisposableCollection();
    for (const node of nodesOf(formula)) {
      const place = isReference(node) ? placeOf(node, unitId, subUnitId) : null;
      if (!place) continue;
      const follow: Parameters<RefRangeService['registerRefRange']>[1] = (command) =>
        callback(service.transformFormulaByEffectCommand(unitId, subUnitId, formula, command));
      registered.add(injector.get(RefRangeService).registerRefRange(place.range, follow, unitId, place.sheet));
    }
    return registered;
  };
}

interface Place {
  readonly range: IRange;
  /** As the reference names it; empty for the sheet of the formula. */
  readonly sheetName: string;
  readonly sheet: string;
}

function isReference(node: ISequenceNode | string): node is ISequenceNode {
  return typeof node === 'object' && node.nodeType === sequenceNodeType.REFERENCE;
}

function moved(
  range: IRange,
  command: Parameters<typeof handleDefaultRangeChangeWithEffectRefCommands>[1],
): IRange | null {
  const after = handleDefaultRangeChangeWithEffectRefCommands(range, command);
  // Whether it is absolute stays as it was written.
  return after ? { ...range, ...pick(after) } : null;
}

function pick({ startRow, endRow, startColumn, endColumn }: IRange): IRange {
  return { startRow, endRow, startColumn, endColumn };
}

function written({ sheetName }: Place, range: IRange | null): string {
  if (!range) return ErrorType.REF;
  return sheetName ? serializeRangeWithSheet(sheetName, range) : serializeRange(range);
}
