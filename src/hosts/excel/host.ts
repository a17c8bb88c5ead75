import { HostError, type About, type Host } from '../host';
import { capabilitiesOf, excelFeatures, isNewEnough } from './capabilities';
import type { ExcelWorkbook } from './workbook';

export interface ExcelHostOptions {
  /** How long Excel may take to begin, in milliseconds. */
  readonly patience?: number;
}

const PATIENCE = 20_000;

/**
 * The workbook that Excel shows. Waits for Excel; a `HostError` in words where this is none, or one that is too old
 * (before ExcelApi 1.7, Excel 2019).
 */
export async function excelHost({ patience = PATIENCE }: ExcelHostOptions = {}): Promise<Host> {
  await ready(patience);
  if (!isNewEnough()) {
    throw new HostError(
      'failed',
      '这个 Excel 太旧，用不了本加载项。请使用 Excel 2019 或更新的版本，或 Microsoft 365。',
    );
  }
  const features = excelFeatures();
  let coming: Promise<ExcelWorkbook> | null = null;
  /** Comes when it is first needed, so that the pane can be used before; what did not come is asked for again. */
  const workbook = (): Promise<ExcelWorkbook> => {
    coming ??= import('./workbook').then(
      ({ excelWorkbook }) => excelWorkbook(features),
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };

  return {
    capabilities: capabilitiesOf(features),
    about,
    sheets: async () => (await workbook()).sheets(),
    activeSheet: async () => (await workbook()).activeSheet(),
    selection: async () => (await workbook()).selection(),
    snapshot: async (sheets) => (await workbook()).snapshot(sheets),
    apply: async (patch) => (await workbook()).apply(patch),
    reveal: async (sheet, cell) => (await workbook()).reveal(sheet, cell),
    watch(changed) {
      let stop: (() => void) | null = () => undefined;
      const begin = (opened: ExcelWorkbook): void => {
        if (stop) stop = opened.watch(changed);
      };
      // Whoever asks for something next is told what is missing.
      workbook().then(begin, () => undefined);
      return () => {
        stop?.();
        stop = null;
      };
    },
  };
}

async function ready(patience: number): Promise<void> {
  const noExcel = new HostError('failed', '这里不是 Excel。请在 Excel 的“开始 → 加载项”里打开“绩效目标表助手”。');
  if (typeof Office === 'undefined') throw noExcel;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new HostError('failed', 'Excel 没有回应。请关闭本窗格后重新打开；若仍不成，请重新打开工作簿。'));
    }, patience);
  });
  const { host } = await Promise.race([Office.onReady(), late]).finally(() => {
    clearTimeout(timer);
  });
  if (host !== Office.HostType.Excel) throw noExcel;
}

function about(): About {
  const { diagnostics } = Office.context;
  return { name: 'Excel', version: diagnostics.version, platform: String(diagnostics.platform) };
}
