import { SEVERITY_NAMES } from '../check/problem';
import { verdict } from '../write/verdict';
import type { FileReport, NoticeReport, ProblemReport, Report, TableReport } from './report';
import { offers, summary, tableHeading } from './text-report';

/** The report as one page that needs nothing else: for reading, for printing on A4, in light and dark. No script. */
export function htmlReport(report: Report): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>绩效目标表校验报告</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>绩效目标表校验报告</h1>
<p class="summary">${escape(summary(report.files))}</p>
${report.files.map(fileSection).join('\n')}
</main>
</body>
</html>
`;
}

const STYLE = `
:root{--text:#1b1b1b;--quiet:#555;--line:#ccc;--page:#fff;--error:#a4000f;--warning:#7a4f00;--hint:#1f4e8c}
@media (prefers-color-scheme:dark){:root{--text:#eee;--quiet:#b5b5b5;--line:#555;--page:#1e1e1e;--error:#ff9aa2;--warning:#ffd27a;--hint:#9ecbff}}
@media print{:root{--text:#000;--quiet:#333;--line:#999;--page:#fff;--error:#a4000f;--warning:#7a4f00;--hint:#1f4e8c}}
@page{size:A4;margin:18mm 15mm}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;line-break:strict;overflow-wrap:anywhere}
main{max-width:60em;margin:0 auto;padding:1.5em}
h1{font-size:1.6em}h2{font-size:1.2em;border-bottom:1px solid var(--line);padding-bottom:.2em}h3{font-size:1.05em;margin-bottom:.2em}
h1,h2,h3{line-height:1.4;break-after:avoid}
p{margin:.4em 0}
.summary,.verdict{font-weight:600}
ol{list-style:none;margin:.8em 0;padding:0}
li.problem{border-left:4px solid;padding:.1em 0 .1em .9em;margin:.9em 0;break-inside:avoid}
li.error{border-color:var(--error)}li.warning{border-color:var(--warning)}li.hint{border-color:var(--hint)}
.error .severity,.failure{color:var(--error)}.warning .severity{color:var(--warning)}.hint .severity{color:var(--hint)}
.severity{font-weight:600}
.cells,.rule{font-family:Consolas,"SF Mono","Noto Sans Mono CJK SC",monospace;font-size:.9em}
.quiet,.rule{color:var(--quiet)}
ul.quiet{padding-left:1.2em}
@media print{main{max-width:none;padding:0}body{font-size:10.5pt}}
`;

function fileSection({ path, error, tables, notices }: FileReport): string {
  return `<section>
<h2>${escape(path)}</h2>
${error === null ? '' : `<p class="failure">${escape(error)}</p>`}
${tables.map(tableSection).join('\n')}
${list(notices.map(noticeText))}
</section>`;
}

function tableSection(table: TableReport): string {
  const { ignored, undecided, notices } = table;
  return `<h3>${escape(tableHeading(table))}</h3>
<p class="verdict">结论：${escape(verdict(table))}</p>
<ol>
${table.problems.map(problemItem).join('\n')}
</ol>
${list([
  ...ignored.map(({ rule, cells, reason }) => `已忽略：${cells.join('、')} ${rule}，理由：${reason}`),
  ...undecided.filter(({ rule }) => rule !== '').map(({ message }) => `无法判断：${message}`),
  ...notices.map(noticeText),
])}`;
}

function problemItem(problem: ProblemReport): string {
  const { rule, severity, cells, message } = problem;
  const changes = offers(problem).map((offer) => `${offer}。`);
  return `<li class="problem ${severity}">
<p><span class="severity">${SEVERITY_NAMES[severity]}</span> <span class="cells">${escape(cells.join('、'))}</span> ${escape(message.what)}</p>
<p class="quiet">${escape(message.why)}</p>
<p>${escape(message.how)}${escape(changes.join(''))} <span class="rule">${escape(rule)}</span></p>
</li>`;
}

function noticeText({ message }: NoticeReport): string {
  return `说明：${message}`;
}

function list(items: readonly string[]): string {
  return items.length === 0
    ? ''
    : `<ul class="quiet">\n${items.map((item) => `<li>${escape(item)}</li>`).join('\n')}\n</ul>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}
