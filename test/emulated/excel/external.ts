/** What a page is told of Excel before anything of it runs. */
export interface ExternalSettings {
  readonly language: string;
  readonly version: string;
  /** Requirement sets, versions as text. */
  readonly matrix: Readonly<Record<string, string>>;
  /** The name of the function that leads to Excel. */
  readonly binding: string;
  /** The name of the function that Excel calls. */
  readonly listener: string;
}

/** What a page asks of Excel. */
export type FromPage =
  | { readonly kind: 'request'; readonly body: string }
  | { readonly kind: 'listens'; readonly event: number; readonly on: boolean }
  | { readonly kind: 'opens'; readonly url: string }
  | { readonly kind: 'closes' }
  | { readonly kind: 'tells-parent'; readonly message: string }
  | { readonly kind: 'completed'; readonly id: string }
  | { readonly kind: 'unknown'; readonly id: number };

type Answering = (message: FromPage) => Promise<readonly unknown[]>;
type Handler = (event: number, payload: SafeArray) => void;

/** As the scripting engine of Windows hands over arrays. */
interface SafeArray {
  readonly toArray: () => readonly unknown[];
}

/**
 * Puts `window.external` into a page as Excel on Windows does. It runs in the page, before office.js, and so takes nothing
 * along but its settings.
 */
export function installExternal(settings: ExternalSettings): void {
  const page = window as unknown as Record<string, unknown> & { readonly external: object };
  const REQUEST = 93;
  const COMPLETED = 94;
  const DIALOG = 10;
  const send = page[settings.binding] as Answering;
  const handlers = new Map<number, Handler>();
  const array = (values: readonly unknown[]): SafeArray => ({ toArray: () => values });

  const messageOf = (id: number, params: readonly unknown[]): FromPage => {
    if (id === REQUEST) {
      const request = params[0] as readonly unknown[];
      return { kind: 'request', body: request[4] as string };
    }
    return id === COMPLETED ? { kind: 'completed', id: String(params[0]) } : { kind: 'unknown', id };
  };
  const context = {
    GetActivationMode: () => 1,
    GetAppCapabilities: () => 0,
    GetAppDataLocale: () => settings.language,
    GetAppType: () => 1,
    GetAppUILocale: () => settings.language,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetCommerceAllowed: () => false,
    GetControlIntegrationLevel: () => 1,
    GetCorrelationId: () => '0',
    GetDocUrl: () => 'C:\\工作簿.xlsx',
    GetHostFullVersion: () => settings.version,
    GetInitialDisplayMode: () => 2,
    GetInstanceId: () => 'emulated',
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        primaryFontColor: 0,
        primaryBackgroundColor: 0xffffff,
        secondaryFontColor: 0,
        secondaryBackgroundColor: 0xf3f3f3,
      }),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetSolutionRef: () => 'emulated',
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(settings.matrix),
    GetTouchEnabled: () => false,
  };
  const external = {
    Execute(id: number, params: readonly unknown[], callback: (answer: SafeArray) => void) {
      void send(messageOf(id, params)).then((answer) => {
        callback(array(answer));
      });
    },
    GetContext: () => context,
    GetHostInfo: () =>
      `Excel$Win32$16.01$${settings.language}$telemetry$${window.name === 'dialog' ? 'isDialog' : ''}$disableLogging$0`,
    GetLoggingAllowed: () => false,
    MessageParent: (message: string) => {
      void send({ kind: 'tells-parent', message });
    },
    RegisterEvent(event: number, target: string, handler: Handler, callback: (code: number) => void) {
      handlers.set(event, handler);
      const { url } = (event === DIALOG ? JSON.parse(target) : {}) as { url?: string };
      const message: FromPage = url === undefined ? { kind: 'listens', event, on: true } : { kind: 'opens', url };
      void send(message).then(([code]) => {
        callback(code as number);
      });
    },
    UnregisterEvent(event: number, _: string, callback: (code: number) => void) {
      handlers.delete(event);
      void send(event === DIALOG ? { kind: 'closes' } : { kind: 'listens', event, on: false }).then(() => {
        callback(0);
      });
    },
  };
  for (const [name, value] of Object.entries(external)) {
    Object.defineProperty(page.external, name, { value, configurable: true });
  }
  page[settings.listener] = (event: number, payload: readonly unknown[]) => {
    const rows = payload.map((part) => (Array.isArray(part) ? (part as readonly unknown[]) : part));
    handlers.get(event)?.(event, array(rows));
  };
}
