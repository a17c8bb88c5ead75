import { SEVERITIES, SEVERITY_NAMES, type CheckResult, type Severity } from '../check/problem';

/** As much of a result as a verdict needs. */
export interface Judged {
  readonly problems: readonly { readonly severity: Severity }[];
  readonly undecided: CheckResult['undecided'];
}

/** Whether the table may be filed, in a sentence. What could not be decided never counts as passed. */
export function verdict({ problems, undecided }: Judged): string {
  const otherForm = undecided.find(({ rule }) => rule === '');
  if (otherForm) return otherForm.message;
  if (problems.some(({ severity }) => severity === 'error')) {
    return `有 ${counted(problems)}，请改正错误后再报送。`;
  }
  const rest = counted(problems);
  const also = rest === '' ? '' : `另有 ${rest}，建议核对。`;
  if (undecided.length > 0) return `没有发现错误，但有 ${undecided.length} 项无法判断，请核对后再报送。${also}`;
  return `可以报送。${also}`;
}

function counted(problems: Judged['problems']): string {
  return SEVERITIES.map((severity) => ({
    severity,
    count: problems.filter((problem) => problem.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} 处${SEVERITY_NAMES[severity]}`)
    .join('、');
}
