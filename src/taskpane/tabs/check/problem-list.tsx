import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Problem } from '../../../check/problem';
import { useSession, useTexts } from '../../context';
import { stillAt, type Group } from '../../session/list';
import type { Act } from '../keep-focus';
import { MOVES } from '../moves';
import { ProblemItem } from './problem-item';
import type { RuleFace } from './rules';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalM, outlineStyle: 'none' },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  table: { paddingBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  count: {
    paddingRight: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface Props {
  /** Never empty. */
  readonly groups: readonly Group[];
  readonly keys: ReadonlyMap<Problem, string>;
  /** The heading that a table's groups stand under, where there are several. */
  readonly tableTitles: readonly string[];
  /** Key of the problem the session is at. */
  readonly current: string | null;
  readonly rules: ReadonlyMap<string, RuleFace>;
  readonly act: Act;
}

/** Where the user is in the list; all but `order` are keys. */
interface Place {
  readonly order: readonly string[];
  /** The session's, as last seen: a step of it moves the others. */
  readonly current: string | null;
  /** The one item that Tab comes to. */
  readonly active: string | null;
  readonly open: string | null;
}

/**
 * The problems under their headings. One item is in the order of Tab; the arrows move it, Enter and a click go to its cell
 * and open it, right and left open and fold.
 */
export function ProblemList({ groups, keys, tableTitles, current, rules, act }: Props): React.JSX.Element {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts().check.list;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const problems = useMemo(() => groups.flatMap((group) => group.problems), [groups]);
  const order = useMemo(() => problems.map((problem) => keys.get(problem) ?? ''), [problems, keys]);
  const [place, setPlace] = useState<Place>(() => ({
    order,
    current,
    active: current ?? order[0] ?? null,
    open: current,
  }));

  if (place.order !== order || place.current !== current) setPlace(moved(place, order, current));
  const at = Math.max(0, order.indexOf(place.active ?? ''));

  // Steps from elsewhere (F8, the buttons above) bring the item into view, and take the focus along if it is here.
  useEffect(() => {
    if (current === null) return;
    const row = rowAt(root.current, order.indexOf(current));
    if (!row) return;
    if (root.current?.contains(document.activeElement)) row.focus({ preventScroll: true });
    bringIntoView(row);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a renewed list alone must not scroll under the user's eyes
  }, [current]);

  const clicked = ({ target }: MouseEvent): void => {
    const index = indexOf(target);
    if (index === null) return;
    const key = order[index] ?? null;
    setPlace((before) => ({ ...before, active: key, open: key }));
    void session.goTo(problems[index]!);
  };
  const pressed = (event: KeyboardEvent): void => {
    const index = indexOf(event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (index === null) {
      if (event.key === 'Escape') focusRow(rowAt(root.current, at));
      return;
    }
    const move = MOVES[event.key];
    const key = order[index] ?? null;
    if (move) {
      const to = move(index, order.length);
      setPlace((before) => ({ ...before, active: order[to] ?? null }));
      focusRow(rowAt(root.current, to));
    } else if (event.key === 'ArrowRight') setPlace((before) => ({ ...before, open: key }));
    else if (event.key === 'ArrowLeft')
      setPlace((before) => ({ ...before, open: before.open === key ? null : before.open }));
    else return;
    event.preventDefault();
  };

  const starts = startsOf(groups);
  return (
    // The buttons inside are what is clicked and pressed; the events are only taken in one place for all of them.
    <div
      ref={root}
      className={styles.root}
      role="group"
      aria-label={texts.label}
      aria-describedby={id}
      onClick={clicked}
      onKeyDown={pressed}
    >
      <span className={styles.hidden} id={id}>
        {texts.keys}
      </span>
      {groups.map((group, groupIndex) => (
        <div key={group.key}>
          {tableTitles.length > 1 && groups[groupIndex - 1]?.table !== group.table && (
            <h2 className={mergeClasses(styles.title, styles.table)}>{tableTitles[group.table]}</h2>
          )}
          <div className={styles.head}>
            <h3 className={styles.title} id={`${id}-${groupIndex}`} lang="zh-CN">
              {group.title}
            </h3>
            <span className={styles.count} aria-label={texts.count(group.problems.length)} role="img">
              {group.problems.length}
            </span>
          </div>
          {/* Without its role Safari takes a list without bullets for none. */}
          <ul className={styles.list} role="list" lang="zh-CN" aria-labelledby={`${id}-${groupIndex}`}>
            {group.problems.map((problem, i) => {
              const index = starts[groupIndex]! + i;
              const key = order[index]!;
              return (
                <ProblemItem
                  key={key}
                  problem={problem}
                  index={index}
                  tabStop={index === at}
                  current={key === current}
                  open={key === place.open}
                  rule={rules.get(problem.rule)}
                  act={act}
                />
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** The place after a step of the session, or after a list has come that may lack the active item. */
function moved(place: Place, order: readonly string[], current: string | null): Place {
  const stepped = place.current !== current && current !== null;
  if (stepped) return { order, current, active: current, open: current };
  return { ...place, order, current, active: stillAt(place.active, place.order, order) ?? order[0] ?? null };
}

/** How many problems stand before each group. */
function startsOf(groups: readonly Group[]): readonly number[] {
  let before = 0;
  return groups.map(({ problems }) => (before += problems.length) - problems.length);
}

/** The item that Tab comes to: where whoever loses a place in the list goes on. */
export const TAB_STOP = '[data-index][tabindex="0"]';

function rowAt(root: HTMLElement | null, index: number): HTMLElement | null {
  return root?.querySelector(`[data-index="${index}"]`) ?? null;
}

function focusRow(row: HTMLElement | null): void {
  if (!row) return;
  row.focus({ preventScroll: true });
  bringIntoView(row);
}

/** Twice: items that come into sight are measured only then, and may push this one out again. */
function bringIntoView(row: HTMLElement): void {
  const scroll = (): void => row.closest('li')?.scrollIntoView({ block: 'nearest' });
  scroll();
  requestAnimationFrame(() => requestAnimationFrame(scroll));
}

/** The index of the row that an event came from; null for what stands below a row. */
function indexOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row ? Number(row.dataset.index) : null;
}
