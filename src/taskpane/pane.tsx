import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { Announcer } from './announcer';
import { usePane, useSession, useTexts } from './context';
import { EmptyState } from './parts';
import type { TabId } from './session/types';
import { StatusBar } from './status-bar';
import { TabList } from './tab-list';
import { panelElementId, TAB_IDS, tabElementId, TabPanel } from './tab-panel';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0, position: 'relative' },
  tabs: { flexShrink: 0, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  panels: { flexGrow: 1, minHeight: 0 },
});

/** The pane: tabs on top, what is open below, and at the foot what there is to say. */
export function Pane(): React.JSX.Element {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts().pane;
  const host = usePane((state) => state.host);
  const tab = usePane((state) => state.tab);
  const opened = useOpened(tab);
  const panels = typeof host === 'object' ? [] : TAB_IDS.filter((id) => opened.has(id));
  useFocusThatFollows(tab);
  return (
    <div className={styles.root}>
      <div className={styles.tabs}>
        <TabList
          label={texts.title}
          tabs={TAB_IDS.map((id) => ({
            id,
            label: texts.tabs[id],
            elementId: tabElementId(id),
            panelId: panels.includes(id) ? panelElementId(id) : null,
          }))}
          selected={tab}
          onSelect={(opened) => {
            session.openTab(opened);
          }}
        />
      </div>
      <div className={styles.panels}>
        {typeof host === 'object' && <HostFailed text={host.failed} />}
        {panels.map((id) => (
          <TabPanel key={id} tab={id} />
        ))}
      </div>
      <StatusBar />
      <Announcer />
    </div>
  );
}

function HostFailed({ text }: { readonly text: string }): React.JSX.Element {
  const texts = useTexts().pane;
  return (
    <EmptyState
      icon={PlugDisconnectedRegular}
      title={texts.failed}
      hint={text}
      actions={
        <Button
          appearance="primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {texts.reload}
        </Button>
      }
    />
  );
}

/** Where a command opens another tab, the focus that was inside the one before goes along instead of getting lost. */
function useFocusThatFollows(tab: TabId): void {
  const shown = useRef(tab);
  useEffect(() => {
    if (shown.current === tab) return;
    shown.current = tab;
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById(panelElementId(tab))?.focus();
    });
  }, [tab]);
}

/** The tabs that have been open. */
function useOpened(tab: TabId): ReadonlySet<TabId> {
  const [opened, setOpened] = useState<ReadonlySet<TabId>>(new Set([tab]));
  if (!opened.has(tab)) setOpened(new Set([...opened, tab]));
  return opened;
}
