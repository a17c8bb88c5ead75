import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { onPath } from './programs';

const run = promisify(execFile);

/** LibreOffice: from JIXIAO_SOFFICE, else the first on PATH; null where there is none. */
export const SOFFICE: string | null = process.env.JIXIAO_SOFFICE ?? onPath(['soffice', 'libreoffice']);

/** `test`, or a skipped test whose name says why, where LibreOffice is not installed. */
export function testWithOffice(name: string, body: () => Promise<void>, timeout = 120_000): void {
  if (SOFFICE === null) test.skip(`${name} (skipped: LibreOffice is not installed)`, body);
  else test(name, body, timeout);
}

/** The workbook with every formula calculated anew by LibreOffice. */
export async function recalculate(bytes: Uint8Array): Promise<Uint8Array> {
  return (await recalculateAll([bytes]))[0]!;
}

/** Several workbooks in one run: starting LibreOffice takes longer than what it does. */
export function recalculateAll(files: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return convert(files, 'xlsx', 'Calc MS Excel 2007 XML');
}

/** The workbook as it is printed. */
export async function toPdf(bytes: Uint8Array): Promise<Uint8Array> {
  return (await convert([bytes], 'pdf', 'calc_pdf_Export'))[0]!;
}

/** Makes LibreOffice calculate on loading, whatever results a file brings along. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Converts in a profile of its own, so that neither the user's LibreOffice nor another run is in the way. */
async function convert(
  files: readonly Uint8Array[],
  extension: string,
  filter: string,
): Promise<readonly Uint8Array[]> {
  if (SOFFICE === null) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'jixiao-office-'));
  try {
    const profile = join(folder, 'profile');
    const output = join(folder, 'out');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const inputs = files.map((_, index) => join(folder, `${index}.xlsx`));
    await Promise.all(files.map((bytes, index) => writeFile(inputs[index]!, bytes)));
    await run(SOFFICE, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      `${extension}:${filter}`,
      '--outdir',
      output,
      ...inputs,
    ]);
    return await Promise.all(files.map((_, index) => readFile(join(output, `${index}.${extension}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
