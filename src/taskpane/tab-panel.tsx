import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ComponentType } from 'react';
import { Boundary } from './boundary';
import { usePane, useTexts } from './context';
import { Callout } from './parts';
import { isChunkMissing, technically } from './session/words';
import type { TabId } from './session/types';
import CheckTab from './tabs/check';

const later = (tab: () => Promise<{ readonly default: ComponentType }>) => () => lazy(tab);

/** The tab that people begin with is there at once; the others, and what they stand on, come when they are opened. */
const TABS: Readonly<Record<TabId, () => ComponentType>> = {
  form: later(() => import('./tabs/form')),
  check: () => CheckTab,
  rates: later(() => import('./tabs/rates')),
  workbook: later(() => import('./tabs/workbook')),
};

export const TAB_IDS = Object.keys(TABS) as readonly TabId[];

export const tabElementId = (tab: TabId): string => `jixiao-tab-${tab}`;
export const panelElementId = (tab: TabId): string => `jixiao-panel-${tab}`;

const useStyles = makeStyles({
  panel: {
    boxSizing: 'border-box',
    height: '100%',
    // What is there for ears alone scrolls with the rest, instead of making the page longer.
    position: 'relative',
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  hidden: { display: 'none' },
});

/** One tab's contents. Once opened it stays, hidden behind the others, with what has been typed into it. */
export function TabPanel({ tab }: { readonly tab: TabId }): React.JSX.Element {
  const styles = useStyles();
  const open = usePane((state) => state.tab === tab);
  const texts = useTexts().pane;
  // A part that did not come is asked for again by a new one.
  const [Content, setContent] = useState(TABS[tab]);
  return (
    <div
      className={open ? styles.panel : styles.hidden}
      id={panelElementId(tab)}
      role="tabpanel"
      aria-labelledby={tabElementId(tab)}
      tabIndex={0}
    >
      <Boundary
        instead={(error, retry) => (
          <Callout
            intent="error"
            text={isChunkMissing(error) ? texts.failure.notLoaded : texts.broken}
            details={[technically(error)]}
            actions={
              <Button
                size="small"
                onClick={() => {
                  setContent(TABS[tab]);
                  retry();
                }}
              >
                {texts.retry}
              </Button>
            }
          />
        )}
      >
        <Suspense fallback={null}>
          <Content />
        </Suspense>
      </Boundary>
    </div>
  );
}
