import type { Change, Problem, Severity } from '../check/problem';
import { amountInYuan, type MoneyUnit } from '../form/amount';
import type { Budget, BudgetLine, Indicator, Notice, Place, Table } from '../form/model';
import type { Operator, Target } from '../form/target';
import { areaAddress, qualifiedAddress } from '../sheet/address';
import type { CellInput } from '../sheet/patch';
import type { CellValue } from '../sheet/snapshot';
import { whyUnchecked, type CheckedTable, type CheckedWorkbook } from './checked';

/**
 * The result of checking files, for programs: exactly what docs/check-report.schema.json describes.
 * Amounts are in 元. Cells are qualified: `绩效目标表!D24`.
 */
export interface Report {
  readonly files: readonly FileReport[];
}

export interface FileReport {
  readonly path: string;
  /** Why the file could not be checked, in Chinese; else null. */
  readonly error: string | null;
  readonly tables: readonly TableReport[];
  /** What concerns no single table. */
  readonly notices: readonly NoticeReport[];
}

export interface TableReport {
  readonly sheet: string;
  readonly range: string;
  readonly standard: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly budget: BudgetReport | null;
  readonly goals: readonly string[];
  readonly tasks: readonly { readonly name: string; readonly content: string }[];
  readonly indicators: readonly IndicatorReport[];
  readonly problems: readonly ProblemReport[];
  readonly ignored: readonly { readonly rule: string; readonly cells: readonly string[]; readonly reason: string }[];
  readonly undecided: readonly { readonly rule: string; readonly message: string }[];
  readonly notices: readonly NoticeReport[];
}

export interface BudgetReport {
  /** The unit the sheet is in; the amounts here are in 元 all the same. */
  readonly unit: MoneyUnit | null;
  readonly total: number | null;
  readonly sources: {
    readonly government: number | null;
    readonly fiscalAccount: number | null;
    readonly own: number | null;
  };
  readonly structure: { readonly basic: number | null; readonly project: number | null };
}

export interface IndicatorReport {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: TargetReport;
  readonly explanation: string | null;
  /** The cell of its 指标值. */
  readonly cell: string;
}

export interface TargetReport {
  readonly raw: string;
  readonly kind: Target['kind'];
  readonly operator: Operator | null;
  /** In the unit given: 90 with `%`. */
  readonly value: number | null;
  /** Only for a range. */
  readonly max?: number;
  readonly unit: string | null;
}

export interface ProblemReport {
  readonly rule: string;
  readonly severity: Severity;
  /** The first is where the user is sent. */
  readonly cells: readonly string[];
  readonly message: { readonly what: string; readonly why: string; readonly how: string };
  readonly fix: ChangeReport | null;
  readonly suggestions: readonly ChangeReport[];
}

export interface ChangeReport {
  readonly label: string;
  readonly edits: readonly { readonly cell: string; readonly from: Scalar; readonly to: Scalar }[];
}

/** `staleIgnore`: an ignore that does not count (any more). The other kinds are the reader's. */
export interface NoticeReport {
  readonly kind: Notice['kind'] | 'staleIgnore';
  readonly cell: string | null;
  readonly message: string;
}

type Scalar = string | number | boolean | null;

export function reportWorkbook(path: string, checked: CheckedWorkbook): FileReport {
  const { tables, notices, staleIgnores, results } = checked;
  return {
    path,
    error: whyUnchecked(checked),
    tables: tables.map((table) => reportTable(table, results.settings.moneyUnit)),
    notices: [
      ...notices.map((notice) => noticeReport(notice.sheet, notice)),
      ...staleIgnores.map(({ ignore, because }) => ({
        kind: 'staleIgnore' as const,
        cell: null,
        message: `忽略“${ignore.rule}（${ignore.field}）”${STALE[because]}`,
      })),
    ],
  };
}

export function reportFailure(path: string, error: string): FileReport {
  return { path, error, tables: [], notices: [] };
}

const STALE = {
  noMatch: '不再对应任何问题，可以从“校验结果”工作表中删去。',
  noReason: '没有写理由，不起作用；请在“校验结果”工作表中补上理由。',
} as const;

function reportTable({ table, result }: CheckedTable, assumedUnit: MoneyUnit | null): TableReport {
  const addresses = (cells: readonly Place[]): string[] => cells.map((cell) => qualifiedAddress(table.sheet, cell));
  return {
    sheet: table.sheet,
    range: areaAddress(table.area),
    standard: table.standard,
    unit: unitName(table),
    year: table.year,
    budget: table.budget && reportBudget(table.budget, assumedUnit),
    goals: table.goals.map(({ text }) => text),
    tasks: table.tasks.map(({ text, content }) => ({ name: text, content: content.text })),
    indicators: table.indicators.map((indicator) => reportIndicator(table, indicator)),
    problems: result.problems.map((problem) => ({
      rule: problem.rule,
      severity: problem.severity,
      cells: addresses(problem.cells),
      message: problem.message,
      fix: problem.fix && reportChange(problem, problem.fix),
      suggestions: problem.suggestions.map((change) => reportChange(problem, change)),
    })),
    ignored: result.ignored.map(({ problem, reason }) => ({
      rule: problem.rule,
      cells: addresses(problem.cells),
      reason,
    })),
    undecided: result.undecided,
    notices: table.notices.map((notice) => noticeReport(table.sheet, notice)),
  };
}

/** A name that is not filled in is no name. */
export function unitName({ unit }: Pick<Table, 'unit'>): string | null {
  const name = unit?.text.trim() ?? '';
  return name === '' ? null : name;
}

function reportBudget({ unit, lines }: Budget, assumedUnit: MoneyUnit | null): BudgetReport {
  const known = unit ?? assumedUnit;
  const yuan = (line: BudgetLine): number | null => {
    const amount = lines[line]?.amount;
    return (amount && amountInYuan(amount, known)?.toNumber()) ?? null;
  };
  return {
    unit: known,
    total: yuan('total'),
    sources: { government: yuan('government'), fiscalAccount: yuan('fiscalAccount'), own: yuan('own') },
    structure: { basic: yuan('basic'), project: yuan('project') },
  };
}

function reportIndicator({ sheet }: Table, indicator: Indicator): IndicatorReport {
  return {
    level1: indicator.level1.text,
    level2: indicator.level2.text,
    level3: indicator.name.text,
    target: reportTarget(indicator.target),
    explanation: indicator.explanation?.text ?? null,
    cell: qualifiedAddress(sheet, indicator.targetField.at),
  };
}

function reportTarget(target: Target): TargetReport {
  const { raw, kind } = target;
  if (target.kind !== 'quantitative') return { raw, kind, operator: null, value: null, unit: null };
  return {
    raw,
    kind,
    operator: target.operator,
    value: target.value.toNumber(),
    ...(target.max && { max: target.max.toNumber() }),
    unit: target.unit,
  };
}

function reportChange({ sheet }: Problem, { label, edits }: Change): ChangeReport {
  return {
    label,
    edits: edits.map(({ cell, from, to }) => ({
      cell: qualifiedAddress(sheet, cell),
      from: scalar(from),
      to: scalar(to),
    })),
  };
}

/** What a cell holds, or gets, as people see it. */
export function scalar(content: CellValue | CellInput): Scalar {
  if (typeof content !== 'object' || content === null) return content ?? null;
  if ('error' in content) return content.error;
  return 'formula' in content ? content.formula : content.text;
}

function noticeReport(sheet: string, { kind, at, message }: Notice): NoticeReport {
  return { kind, cell: at && qualifiedAddress(sheet, at), message };
}
