import type { Host } from '../../src/hosts/host';
import { mountPane, systemAppearance } from '../../src/taskpane/mount';

/** A spreadsheet that is there at once and holds nothing. */
const host: Host = {
  capabilities: { notes: true, prompts: true, formulaFormats: true, pageSetup: true, copies: false, calculates: true },
  sheets: () => Promise.resolve(['Sheet1']),
  activeSheet: () => Promise.resolve('Sheet1'),
  selection: () => Promise.resolve(null),
  snapshot: () => Promise.resolve([]),
  apply: () => Promise.reject(new Error('The bench writes nothing')),
  reveal: () => Promise.resolve(),
  watch: () => () => undefined,
};

mountPane(document.getElementById('pane')!, {
  host: Promise.resolve(host),
  language: 'zh-CN',
  appearance: systemAppearance(),
});
