import { check } from '../../src/commands/check';
import { importText } from '../../src/commands/import-text';
import { newWorkbook } from '../../src/hosts/file';
import { zhCN } from '../../src/locales/zh-CN';
import { cellAddress } from '../../src/sheet/address';
import { createSession, type OpenSession } from '../../src/taskpane/session/session';
import { publishedText } from '../support/published';
import { watchable, type WatchableHost } from '../support/watchable';

export const FORM = '绩效目标表';

export interface AtWork {
  readonly host: WatchableHost;
  readonly session: OpenSession;
  /** Addresses of the 指标值, from the top. */
  readonly targets: readonly string[];
}

/** Somebody in front of the published table, with the pane open beside it. */
export async function atPublished(): Promise<AtWork> {
  const host = watchable(newWorkbook());
  const { sheet } = await importText.run(host, { text: publishedText() });
  const session = createSession(Promise.resolve(host), { language: 'zh-CN', texts: zhCN.pane });
  const { tables } = await check.run(host, { sheets: [sheet] });
  return { host, session, targets: tables[0]!.table.indicators.map(({ targetField }) => cellAddress(targetField.at)) };
}
