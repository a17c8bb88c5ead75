import { nameFields } from '../form/fields';
import type { Field, FormKind, Table } from '../form/model';
import type { Standard } from '../form/standard';
import { cellAddress, compareCells } from '../sheet/address';
import { CAUSES } from './causes';
import { SEVERITIES, type CheckResult, type Ignore, type Message, type Problem, type Settings } from './problem';
import type { Context, Finding, Rule } from './rule';
import { RULES } from './rules';

export interface CheckOptions {
  /** The standard the table follows; null where none fits. */
  readonly standard: Standard | null;
  readonly settings: Settings;
  /** Of the whole workbook; those of other sheets are left alone. */
  readonly ignores: readonly Ignore[];
  /** All of the catalogue unless told. */
  readonly rules?: readonly Rule[];
}

type Undecided = CheckResult['undecided'][number];

interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** Why a table of another kind is not checked as this form; null for the form itself. */
const NOT_THIS_FORM: Readonly<Record<FormKind, string | null>> = {
  departmentTarget: null,
  projectTarget: '这是项目支出绩效目标表，没有按部门（单位）整体绩效目标表校验。',
  selfEvaluation: '这是绩效自评表，没有按部门（单位）整体绩效目标表校验。',
  monitoring: '这是绩效运行监控表，没有按部门（单位）整体绩效目标表校验。',
  unknown: '没有认出这是哪一种表，没有按部门（单位）整体绩效目标表校验。',
};

/** Runs the rules on one table. Pure: the same table gives the same result, whatever ran before. */
export function checkTable(table: Table, options: CheckOptions): CheckResult {
  const { standard, settings, ignores, rules = RULES } = options;
  const otherForm = NOT_THIS_FORM[table.kind];
  if (otherForm !== null) {
    return { problems: [], ignored: [], staleIgnores: [], undecided: [{ rule: '', message: otherForm }] };
  }
  const context: Context = { standard, settings };
  const found: Found[] = [];
  const undecided: Undecided[] = [];
  for (const rule of rules) {
    if (rule.appliesTo !== 'all' && !(standard && rule.appliesTo.includes(standard.id))) continue;
    const outcome = runRule(rule, table, context);
    found.push(...outcome.found);
    undecided.push(...outcome.undecided);
  }
  const names = nameFields(table);
  const all = withoutConsequences(found)
    .map(({ rule, finding }) => problemOf(rule, finding, table, names))
    .sort(inReadingOrder);

  const mine = ignores.filter(({ sheet }) => sheet === '' || sheet === table.sheet);
  const ignored = all.flatMap((problem) => {
    const ignore = mine.find((candidate) => counts(candidate) && speaksOf(candidate, problem));
    return ignore ? [{ problem, reason: ignore.reason }] : [];
  });
  const setAside = new Set(ignored.map(({ problem }) => problem));
  const unknown = new Set(undecided.map(({ rule }) => rule));
  return {
    problems: all.filter((problem) => !setAside.has(problem)),
    ignored,
    staleIgnores: staleIgnores(mine, [...setAside]).filter(
      ({ ignore, because }) => because === 'noReason' || !unknown.has(ignore.rule),
    ),
    undecided,
  };
}

/**
 * Ignores that have no reason, or match none of the problems set aside. For a workbook with several tables: give the
 * problems of all of them, since an ignore may speak of every table.
 */
export function staleIgnores(ignores: readonly Ignore[], setAside: readonly Problem[]): CheckResult['staleIgnores'] {
  return ignores.flatMap((ignore): CheckResult['staleIgnores'] => {
    if (!counts(ignore)) return [{ ignore, because: 'noReason' }];
    return setAside.some((problem) => speaksOf(ignore, problem)) ? [] : [{ ignore, because: 'noMatch' }];
  });
}

function counts(ignore: Ignore): boolean {
  return ignore.reason.trim() !== '';
}

/** Whether the ignore is about the problem, with or without a reason. */
export function speaksOf(ignore: Ignore, { rule, field, sheet }: Pick<Problem, 'rule' | 'field' | 'sheet'>): boolean {
  return ignore.rule === rule && ignore.field === field && (ignore.sheet === '' || ignore.sheet === sheet);
}

/** A rule that fails takes nothing down with it: what it would have said is unknown, and that is said. */
function runRule(rule: Rule, table: Table, context: Context): { found: Found[]; undecided: Undecided[] } {
  const found: Found[] = [];
  const undecided: Undecided[] = [];
  try {
    for (const outcome of rule.check(table, context)) {
      if ('undecided' in outcome) undecided.push({ rule: rule.id, message: outcome.undecided });
      else found.push({ rule, finding: outcome });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `“${rule.title}”这一项校验没有完成，无法判断：程序内部出错（${reason}）。`;
    return { found: [], undecided: [{ rule: rule.id, message }] };
  }
  return { found, undecided };
}

function withoutConsequences(found: readonly Found[]): readonly Found[] {
  const silenced = new Map<string, Set<Field>>();
  for (const { rule, finding } of found) {
    for (const consequence of CAUSES[rule.id] ?? []) {
      const fields = silenced.get(consequence) ?? new Set();
      for (const field of finding.fields) fields.add(field);
      silenced.set(consequence, fields);
    }
  }
  return found.filter(({ rule, finding }) => !finding.fields.some((field) => silenced.get(rule.id)?.has(field)));
}

function problemOf(rule: Rule, finding: Finding, table: Table, names: ReadonlyMap<Field, string>): Problem {
  const [first] = finding.fields;
  const field = finding.subject ?? names.get(first) ?? cellAddress(first.at);
  return {
    rule: rule.id,
    severity: finding.severity ?? rule.severity,
    sheet: table.sheet,
    cells: finding.fields.map(({ at }) => at),
    field,
    messageId: finding.message,
    message: fill(rule.messages[finding.message]!, { field, ...finding.data }),
    fix: finding.fix ?? null,
    suggestions: finding.suggest ?? [],
  };
}

function fill(message: Message, data: Readonly<Record<string, string | number>>): Message {
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (placeholder, key: string) => String(data[key] ?? placeholder));
  return { what: filled(message.what), why: filled(message.why), how: filled(message.how) };
}

/** Where the user meets them; on one cell the gravest first; else in the order of the catalogue, as sorting is stable. */
function inReadingOrder(a: Problem, b: Problem): number {
  return compareCells(a.cells[0]!, b.cells[0]!) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}
