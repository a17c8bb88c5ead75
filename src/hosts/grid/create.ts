import { LifecycleService, LifecycleStages, LocaleType, LogLevel, Univer, mergeLocales } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import type { Book } from '../../sheet/book';
import { gridHost, type GridHost } from './host';
import { screenIn } from './screen';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';

export interface GridOptions {
  readonly language: 'zh-CN' | 'en-US';
  readonly dark: boolean;
}

const LANGUAGES = {
  'zh-CN': { type: LocaleType.ZH_CN, load: async () => (await import('./language.zh-CN')).default },
  'en-US': { type: LocaleType.EN_US, load: async () => (await import('./language.en-US')).default },
} as const;

/** The fonts of official forms, by the names that files call them. */
const FONTS = [
  '宋体',
  '仿宋',
  '黑体',
  '楷体',
  '微软雅黑',
  '等线',
  '方正小标宋简体',
  '仿宋_GB2312',
  '楷体_GB2312',
].concat('Times New Roman', 'Arial', 'Calibri');

/** What no workbook of ours can hold is not offered: other kinds of conditional formats, and protection. */
const NOT_OFFERED = [
  'sheet.operation.open.conditional.formatting.panel',
  'sheet.contextMenu.permission',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
];

/** Puts a spreadsheet with the book in it into the element; resolves when it can be seen and worked with. */
export async function createGrid(
  container: HTMLElement,
  book: Book,
  { language, dark }: GridOptions,
): Promise<GridHost> {
  const { type, load } = LANGUAGES[language];
  const univer = new Univer({
    locale: type,
    locales: { [type]: mergeLocales(...(await load())) },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  for (const { plugins } of [
    UniverSheetsCorePreset({
      container,
      disableAutoFocus: true,
      ribbonType: 'simple',
      // Target values are texts by intention, those of digits alone included.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      menu: Object.fromEntries(NOT_OFFERED.map((id) => [id, { hidden: true }])),
      customFontFamily: { override: true, list: FONTS.map((font) => ({ value: font, label: font })) },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
  ]) {
    for (const entry of plugins) {
      const [plugin, config] = Array.isArray(entry) ? entry : [entry];
      univer.registerPlugin(plugin, config);
    }
  }
  const host = gridHost(univer, book, (engine) => screenIn(container, engine));
  await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  return host;
}
