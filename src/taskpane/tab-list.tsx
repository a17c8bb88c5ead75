import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', flexShrink: 0, paddingInline: tokens.spacingHorizontalXS },
  tab: {
    position: 'relative',
    display: 'grid',
    justifyItems: 'center',
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // Keeps the place of the bold text, so that nothing moves when a tab is chosen.
    '::before': {
      content: 'attr(data-label)',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
    // A border, because forced colours leave borders and take backgrounds away.
    '::after': {
      content: '""',
      position: 'absolute',
      bottom: '2px',
      insetInline: tokens.spacingHorizontalM,
      borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
      borderRadius: tokens.borderRadiusCircular,
    },
    ':hover::after': { borderBottomColor: tokens.colorNeutralStroke1Hover },
    '@media (forced-colors: active)': { '::after': { display: 'none' } },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': { borderBottomColor: tokens.colorCompoundBrandStroke },
    ':hover::after': { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
    '@media (forced-colors: active)': { '::after': { display: 'block' } },
  },
});

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: readonly {
    readonly id: Id;
    readonly label: string;
    readonly elementId: string;
    /** Null where its panel is not there (yet). */
    readonly panelId: string | null;
  }[];
  readonly selected: Id;
  readonly onSelect: (tab: Id) => void;
}

/** Steps of the keys among the tabs; from either end one goes on at the other. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Tabs as Fluent draws them. Fluent's own bring a focus manager of 20 kB with them, more than everything else of the
 * frame; arrows, Home and End are all that tabs need.
 */
export function TabList<Id extends string>({ label, tabs, selected, onSelect }: Props<Id>): React.JSX.Element {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = step(
      tabs.findIndex(({ id }) => id === selected),
      tabs.length,
    );
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    onSelect(tabs[next]!.id);
  };
  return (
    <div ref={list} className={styles.list} role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          className={mergeClasses(styles.tab, tab.id === selected && styles.selected)}
          id={tab.elementId}
          role="tab"
          aria-selected={tab.id === selected}
          {...(tab.panelId === null ? {} : { 'aria-controls': tab.panelId })}
          tabIndex={tab.id === selected ? 0 : -1}
          data-label={tab.label}
          onClick={() => {
            onSelect(tab.id);
          }}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
