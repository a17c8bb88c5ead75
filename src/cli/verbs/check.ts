import { check as command } from '../../commands/check';
import { htmlReport } from '../../commands/html-report';
import { reportFailure, reportWorkbook, type FileReport, type Report } from '../../commands/report';
import { summary, textReport } from '../../commands/text-report';
import { openFile } from '../../hosts/file/disk';
import { aboutFile, oneLine } from '../failure';
import { requireFree, requireOther, writeText } from '../files';
import { findWorkbooks, type Found } from '../paths';
import type { ExitCode, Io } from '../io';
import { choice, text } from '../options';
import { FORCE } from '../shared';
import { defineVerb } from '../verb';

const FORMATS: Readonly<Record<'text' | 'json' | 'html', (report: Report) => string>> = {
  text: textReport,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  html: htmlReport,
};

export const check = defineVerb(command, {
  more: '文件，或文件夹里的所有工作簿',
  operands: { hint: 'PATH…', many: true },
  options: {
    format: choice(['text', 'json', 'html'], '报告的格式'),
    out: text('F', '把报告写入文件，而不是显示出来'),
    force: FORCE,
  },
  async run({ operands, values: { format, out, force } }, io) {
    const save = out === undefined ? null : { out, force };
    const found = await findWorkbooks(operands);
    if (save) {
      for (const { path } of found) await requireOther(path, save);
      await requireFree(save);
    }
    const files: FileReport[] = [];
    for (const one of found) files.push(await checkFile(one, io));
    // For people nothing is left to be said that has not been said on stderr.
    if (format === 'text' && !save && files.every(({ error }) => error !== null)) return 2;
    const report = FORMATS[format]({ files });
    if (save) {
      await writeText(report, save);
      io.out(`${summary(files)}报告已写入 ${save.out}。\n`);
    } else {
      io.out(report);
    }
    return exitCode(files);
  },
});

async function checkFile({ path, error }: Found, io: Io): Promise<FileReport> {
  try {
    if (error !== null) throw error;
    const report = reportWorkbook(path, await command.run(await openFile(path), {}));
    if (report.error !== null) io.say(aboutFile(path, report.error));
    return report;
  } catch (cause) {
    const line = oneLine(cause);
    io.say(line);
    return reportFailure(path, line);
  }
}

function exitCode(files: readonly FileReport[]): ExitCode {
  if (files.some(({ error }) => error !== null)) return 2;
  const problems = files.flatMap(({ tables }) => tables.flatMap((table) => table.problems));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
