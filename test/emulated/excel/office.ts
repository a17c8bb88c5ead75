import { minorOf } from './machine';

/** What office.js itself, the loader, tells of the host: only the part that add-ins ask for. */
export function officeStandIn({ set, language }: { readonly set: string; readonly language: string }): object {
  const sets: Readonly<Record<string, string>> = { ...MATRIX, ExcelApi: set };
  const info = { host: 'Excel', platform: 'PC', version: VERSION };
  return {
    onReady: (callback?: (ready: object) => void) => {
      const ready = { host: info.host, platform: info.platform };
      callback?.(ready);
      return Promise.resolve(ready);
    },
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS' },
    context: {
      host: info.host,
      platform: info.platform,
      diagnostics: info,
      displayLanguage: language,
      contentLanguage: language,
      officeTheme: {
        bodyBackgroundColor: '#FFFFFF',
        bodyForegroundColor: '#000000',
        controlBackgroundColor: '#F3F3F3',
        controlForegroundColor: '#000000',
      },
      requirements: {
        isSetSupported: (name: string, version = '1.1') => {
          const own = sets[name];
          return own !== undefined && minorOf(own) >= minorOf(version);
        },
      },
    },
  };
}

export const VERSION = '16.0.17328.20000';

/** The other sets of a desktop Excel, versions as text. */
export const MATRIX = {
  DialogApi: '1.2',
  RichApiRuntime: '1.1',
  RibbonApi: '1.1',
  Settings: '1.1',
  SharedRuntime: '1.1',
} as const;
