/// <reference types="office-js" />
import './message.css';
import { fromHash } from './dialog-message';
import { officeScript } from './office-script';

/** The window of a command on the ribbon: what it has to say, and a button that closes it. */
const office = officeScript();
const message = fromHash(window.location.hash);

if (message) {
  const { language, title, intent, lines, details, close } = message;
  document.documentElement.lang = language;
  document.title = title;
  const [gist = '', ...rest] = lines;
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: close });
  button.addEventListener('click', closeWindow);
  document
    .getElementById('message')!
    .replaceChildren(
      Object.assign(document.createElement('h1'), { className: intent, textContent: gist }),
      ...rest.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
      ...details.map((text) => Object.assign(document.createElement('p'), { className: 'detail', textContent: text })),
      button,
    );
  button.focus();
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') closeWindow();
});

function closeWindow(): void {
  // No window may close itself here: the command that has opened it does. Without office.js there is the window's own ×.
  office.then(
    () =>
      void Office.onReady(() => {
        Office.context.ui.messageParent('close');
      }),
    () => undefined,
  );
}
