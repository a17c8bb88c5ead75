import type { Place } from '../form/model';
import type { Edit } from '../sheet/patch';

/** error: would be sent back. warning: likely to be. hint: a reviewer's eye, never blocks. */
export type Severity = 'error' | 'warning' | 'hint';

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** How people name the severities. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' };

/** What is wrong here, why it matters, what to do: three sentences in Chinese. */
export interface Message {
  readonly what: string;
  readonly why: string;
  readonly how: string;
}

/** A change that one click makes. The label says the consequence: `改为 ≥90%（目标值降低）`. */
export interface Change {
  readonly label: string;
  readonly edits: readonly Edit[];
}

export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** The first is where the user is sent. Never empty. */
  readonly cells: readonly Place[];
  /** What it is about, in the form's words and free of addresses: `预算执行率·指标值`, `部门预算总额`. Ignores are keyed by it. */
  readonly field: string;
  readonly messageId: string;
  readonly message: Message;
  /** Safe: notation only, meaning kept; may be applied in bulk. */
  readonly fix: Change | null;
  /** Each changes the meaning; one at a time, by the user. */
  readonly suggestions: readonly Change[];
}

/** The user's word that a problem is none, with the reason. */
export interface Ignore {
  readonly rule: string;
  readonly field: string;
  /** Sheet of the table it speaks of; '' for every table of the workbook. */
  readonly sheet: string;
  readonly reason: string;
}

/** What the user may set; kept readable on the 校验结果 sheet. */
export interface Settings {
  /** The unit of money where the table does not state one. */
  readonly moneyUnit: '元' | '万元' | null;
  /** Difference up to which totals agree, in 元, beyond their rounding. */
  readonly tolerance: string;
}

export interface CheckResult {
  readonly problems: readonly Problem[];
  readonly ignored: readonly { readonly problem: Problem; readonly reason: string }[];
  /** Ignores that match nothing any more, or have no reason and so do not count. */
  readonly staleIgnores: readonly { readonly ignore: Ignore; readonly because: 'noMatch' | 'noReason' }[];
  /** Checks that could not decide, in Chinese, with the reason: 无法判断……. */
  readonly undecided: readonly { readonly rule: string; readonly message: string }[];
}
