/// <reference types="office-js" />
import { toHash, type DialogMessage } from './dialog-message';

/** Excel ends a command that has not ended itself after five minutes. */
const LIMIT = 4 * 60_000;

/** Of the screen, in per cent; on the web a dialog inside of the page, which no blocker of windows stops. */
const LOOKS = { width: 30, height: 32, displayInIframe: true };

/**
 * Shows the message in a small window over Excel. Resolves when the user has closed it, or when it cannot be shown or has
 * been left open for so long that the command has to end; the window then stays.
 */
export function showDialog(message: DialogMessage): Promise<void> {
  const address = new URL(`message.html${toHash(message)}`, window.location.href).href;
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LIMIT);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    // A copy: office.js writes into what it is given, and refuses it the second time.
    Office.context.ui.displayDialogAsync(address, { ...LOOKS }, ({ status, value: dialog }) => {
      if (status === Office.AsyncResultStatus.Failed) {
        end();
        return;
      }
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
        dialog.close();
        end();
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, end);
    });
  });
}
