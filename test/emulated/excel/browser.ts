import type { BrowserContext, Page } from 'playwright-core';
import { controlled, type EmulatedExcelOptions, type ExcelControl } from './control';
import { installExternal, type ExternalSettings, type FromPage } from './external';
import { messageOf } from './model/world';
import { MATRIX, VERSION } from './office';
import type { Answer, Refusal, Session } from './session';

/** Excel around the pages of a browser: whichever of them loads office.js finds itself in Excel on Windows. */
export interface BrowserExcel extends ExcelControl {
  /** Presses a button of the ribbon: runs the function that the page has given the name, and waits for its end. */
  press(page: Page, action: string): Promise<void>;
  /** The dialog that is open, once it is. */
  dialog(): Promise<Page>;
  /** The user closes the dialog. */
  closeDialog(): Promise<void>;
  /** Ids of calls that office.js has made and nobody has answered. */
  readonly unanswered: readonly number[];
}

const BINDING = 'emulatedExcelHost';
const LISTENER = 'emulatedExcelEvent';

/** Dispatch ids of office.js. */
const EVENTS = { dialog: 10, message: 33, command: 39 } as const;

/** Numbers that office.js makes its codes of. */
const CODES: Readonly<Record<Refusal, number>> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  InvalidOrTimedOutSession: 5012,
  ConnectionFailure: 5001,
};
const NOT_SUPPORTED = 5001;
const DIALOG_OPEN = 12_007;
const DIALOG_CLOSED = 12_006;

/**
 * Puts an Excel around every page that the context opens from now on; the workbook lives here, beside the test, and
 * outlives the pages. What is listened to is not told apart by page.
 */
export async function excelInBrowser(
  context: BrowserContext,
  options: EmulatedExcelOptions = {},
): Promise<BrowserExcel> {
  const { session, control, set, language } = await controlled(options, (event) => {
    const { messageCategory, messageType, targetId, message, id } = messageOf(event);
    const entry = [messageCategory, messageType, targetId, message, id, false];
    for (const page of context.pages()) void tell(page, EVENTS.message, [entry]);
  });
  const unanswered: number[] = [];
  const completed = new Map<string, () => void>();
  const dialogs = makeDialogs(context);
  await context.exposeBinding(BINDING, async ({ page }, message: FromPage): Promise<readonly unknown[]> => {
    switch (message.kind) {
      case 'request':
        return answered(session, message.body);
      case 'listens':
        return [0];
      case 'opens':
        return [await dialogs.open(page, message.url)];
      case 'closes':
        await dialogs.close();
        return [0];
      case 'tells-parent':
        await dialogs.tellParent(page, message.message);
        return [0];
      case 'completed':
        completed.get(message.id)?.();
        return [0];
      case 'unknown':
        unanswered.push(message.id);
        return [NOT_SUPPORTED];
    }
  });
  const settings: ExternalSettings = {
    language,
    version: VERSION,
    matrix: { ...MATRIX, ExcelApi: set },
    binding: BINDING,
    listener: LISTENER,
  };
  await context.addInitScript(installExternal, settings);
  let pressed = 0;
  return {
    ...control,
    unanswered,
    dialog: dialogs.opened,
    closeDialog: dialogs.closedByUser,
    async press(page, action) {
      pressed += 1;
      const id = `command-${pressed}`;
      const end = new Promise<void>((resolve) => completed.set(id, resolve));
      await tell(page, EVENTS.command, [id, action, JSON.stringify({ source: { id: action } })]);
      await end;
    },
  };
}

function answered(session: Session, body: string): readonly unknown[] {
  const answer: Answer = session.answer(body);
  return 'text' in answer ? [0, 200, [], answer.text] : [CODES[answer.refusal]];
}

/** Calls the page's handler of an event; a page that has none, or is gone, hears nothing. */
async function tell(page: Page, event: number, payload: readonly unknown[]): Promise<void> {
  try {
    await page.evaluate(
      ([listener, ...heard]) => {
        const call = (window as unknown as Record<string, unknown>)[listener as string];
        if (typeof call === 'function') (call as (...args: unknown[]) => void)(...heard);
      },
      [LISTENER, event, payload] as const,
    );
  } catch {
    // The page has been closed or has gone elsewhere.
  }
}

interface Dialogs {
  readonly open: (parent: Page, url: string) => Promise<number>;
  readonly close: () => Promise<void>;
  readonly closedByUser: () => Promise<void>;
  readonly tellParent: (from: Page, message: string) => Promise<void>;
  readonly opened: () => Promise<Page>;
}

/** One dialog at a time, each a page of its own. */
function makeDialogs(context: BrowserContext): Dialogs {
  let open: { readonly page: Page; readonly parent: Page } | null = null;
  const waiting: ((page: Page) => void)[] = [];
  const close = async (): Promise<void> => {
    const closing = open;
    open = null;
    await closing?.page.close();
  };
  return {
    async open(parent, url) {
      if (open) return DIALOG_OPEN;
      const page = await context.newPage();
      open = { page, parent };
      // office.js asks the host whether it is in a dialog; this is how the page can tell it.
      await page.addInitScript(() => {
        window.name = 'dialog';
      });
      await page.goto(url);
      for (const resolve of waiting.splice(0)) resolve(page);
      return 0;
    },
    close,
    async closedByUser() {
      const parent = open?.parent;
      await close();
      if (parent) await tell(parent, EVENTS.dialog, [DIALOG_CLOSED]);
    },
    async tellParent(from, message) {
      const { origin } = new URL(from.url());
      if (open) await tell(open.parent, EVENTS.dialog, [0, message, origin]);
    },
    opened: () =>
      open
        ? Promise.resolve(open.page)
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
  };
}
