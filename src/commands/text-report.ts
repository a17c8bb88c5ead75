import { SEVERITY_NAMES } from '../check/problem';
import { verdict } from '../write/verdict';
import type { FileReport, NoticeReport, ProblemReport, Report, TableReport } from './report';
import { sweep } from './sweep';

/** The report for a terminal or a text file, in Chinese. */
export function textReport({ files }: Report): string {
  return [...files.map(fileText), summary(files)].join('\n\n') + '\n';
}

/** One line over all files. */
export function summary(files: readonly FileReport[]): string {
  const { files: counted, tables, counts } = sweep(files).totals;
  return [
    `共 ${counted.all} 个文件、${tables} 张表：错误 ${counts.error} 处，警告 ${counts.warning} 处，提示 ${counts.hint} 处`,
    counted.unchecked > 0 ? `；另有 ${counted.unchecked} 个文件没有校验` : '',
    '。',
  ].join('');
}

function fileText({ path, error, tables, notices }: FileReport): string {
  return [
    path,
    ...(error === null ? [] : [`  ${error}`]),
    ...tables.flatMap((table) => tableText(table).map((line) => `  ${line}`)),
    ...noticeLines(notices).map((line) => `  ${line}`),
  ].join('\n');
}

/** `绩效目标表 A1:E51　某某办事处　2023年度`. */
export function tableHeading({ sheet, range, unit, year }: TableReport): string {
  return [`${sheet} ${range}`, unit ?? '', year === null ? '' : `${year}年度`].filter(Boolean).join('　');
}

function tableText(table: TableReport): readonly string[] {
  const { problems, ignored, undecided, notices } = table;
  return [
    tableHeading(table),
    `结论：${verdict(table)}`,
    ...problems.flatMap(problemLines),
    ...ignored.map(({ rule, cells, reason }) => `[已忽略] ${cells.join('、')} ${rule}：${reason}`),
    // Without a rule it is the verdict itself.
    ...undecided.filter(({ rule }) => rule !== '').map(({ message }) => `[无法判断] ${message}`),
    ...noticeLines(notices),
  ];
}

/** What can be changed at once: first what the command does by itself. */
export function offers({ fix, suggestions }: ProblemReport): readonly string[] {
  return [
    ...(fix ? [`可以用 fix 命令改：${fix.label}`] : []),
    ...suggestions.map(({ label }) => `${fix ? '也' : ''}可以：${label}`),
  ];
}

function problemLines(problem: ProblemReport): readonly string[] {
  const { severity, cells, message, rule } = problem;
  return [
    `[${SEVERITY_NAMES[severity]}] ${cells.join('、')}　${message.what}`,
    `    怎么改：${message.how}（${rule}）`,
    ...offers(problem).map((offer) => `    ${offer}`),
  ];
}

function noticeLines(notices: readonly NoticeReport[]): readonly string[] {
  return notices.map(({ message }) => `[说明] ${message}`);
}
