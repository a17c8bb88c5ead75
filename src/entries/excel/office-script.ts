/// <reference types="office-js" />
import { HostError } from '../../hosts/host';

/** How long office.js may take to come, in milliseconds: longer than a slow proxy, shorter than anybody waits. */
const PATIENCE = 30_000;

/** Whether the page has its office.js: an element with `data-office`. */
type OfficeTag = Pick<HTMLScriptElement, 'src' | 'addEventListener'>;

/**
 * Resolves as soon as office.js has run. It stands behind our own script, so that the pane is drawn without it; that it
 * does not come is a `HostError` that names the server.
 */
export function officeScript(
  tag: OfficeTag = document.querySelector<HTMLScriptElement>('script[data-office]')!,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = (what: string) => (): void => {
      reject(new HostError('failed', `${what}表格没有改动。${whatToDo(tag.src)}`));
    };
    const timer = setTimeout(give('Office 的脚本（office.js）迟迟没有载入。'), PATIENCE);
    tag.addEventListener('error', give('没有能载入 Office 的脚本（office.js）。'));
    tag.addEventListener('load', () => {
      clearTimeout(timer);
      // Office waits some seconds only for a page that says it is there.
      void Office.onReady();
      resolve();
    });
  });
}

function whatToDo(address: string): string {
  return `请检查这台电脑能不能打开 ${new URL(address).origin}，然后重新载入；不能上外网的单位，请管理员改用自己服务器上的脚本。`;
}
