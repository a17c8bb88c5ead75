import type { Problem } from '../../check/problem';
import type { MarkMaker } from '../../hosts/contract';
import { clearMarks, markSheets } from '../../write/marks';

/** The marks of a real check, on cells of the caller's choice. */
export const marks: MarkMaker = {
  mark: (snapshot, cells, capabilities) =>
    markSheets(
      [snapshot],
      cells.map((cell): Problem => ({ ...EXAMPLE, sheet: snapshot.sheet, cells: [cell] })),
      capabilities,
    ),
  clear: (snapshot) => clearMarks([snapshot]),
};

const EXAMPLE: Omit<Problem, 'sheet' | 'cells'> = {
  rule: 'target/out-of-range',
  severity: 'error',
  field: '预算执行率·指标值',
  messageId: 'high',
  message: { what: '超过 100%。', why: '比率不会超过 100%。', how: '请核对。' },
  fix: null,
  suggestions: [],
};
