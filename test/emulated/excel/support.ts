import { emulatedExcel, type EmulatedExcel, type EmulatedExcelOptions } from '.';

const running: EmulatedExcel[] = [];

afterEach(() => {
  for (const excel of running.splice(0)) excel.stop();
});

/** An Excel that ends with the test. */
export async function started(options: EmulatedExcelOptions = {}): Promise<EmulatedExcel> {
  const excel = await emulatedExcel(options);
  running.push(excel);
  return excel;
}

/**
 * One request about the sheet in front: what `queue` returns takes the answer in. Proxies are not tracked, and so no second
 * request follows.
 */
export async function ask<T>(
  excel: EmulatedExcel,
  queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => (() => T) | undefined,
): Promise<T | undefined> {
  const context = new excel.Excel.RequestContext();
  const take = queue(context.workbook.worksheets.getActiveWorksheet(), context);
  await context.sync();
  return take?.();
}

/** One request that only does something. */
export async function act(
  excel: EmulatedExcel,
  queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<void> {
  await ask(excel, (sheet, context) => {
    queue(sheet, context);
    return undefined;
  });
}

/** What properties of a range are. */
export async function read<K extends keyof Excel.Range>(
  excel: EmulatedExcel,
  address: string,
  name: K,
): Promise<Excel.Range[K]> {
  const found = await ask(excel, (sheet) => {
    const range = sheet.getRange(address).load(name);
    return () => range[name];
  });
  return found!;
}

/** The code of the error that something ends with; null where it ends well. */
export async function codeOf(promise: Promise<unknown>): Promise<string | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
}
