import { check } from '../commands/check';
import type { Command } from '../commands/command';
import { mark } from '../commands/mark';
import { nextProblem } from '../commands/next-problem';
import { previousProblem } from '../commands/previous-problem';
import { undo } from '../commands/undo';
import type { Texts } from '../locales';
import type { Shortcut } from './keyboard';
import type { Session } from './session/types';

/** What the shortcuts do that the commands declare: the same as the buttons. */
export function shortcutsOf(session: Session, texts: Texts): readonly Shortcut[] {
  const acts: readonly (readonly [Pick<Command<never, unknown>, 'shortcut'>, () => Promise<unknown>])[] = [
    [check, () => session.check()],
    [mark, () => markShown(session, texts)],
    [nextProblem, () => session.step(1)],
    [previousProblem, () => session.step(-1)],
    [undo, () => session.undo()],
  ];
  return acts.flatMap(([{ shortcut }, act]) => (shortcut === undefined ? [] : [{ shortcut, act: () => void act() }]));
}

/** Marks what is shown or, where nothing has been checked, what a check would show. */
async function markShown(session: Session, texts: Texts): Promise<void> {
  if (!session.state().check.checked) await session.check();
  const { checked } = session.state().check;
  if (!checked) return;
  const sheets = checked.sheets.map(({ sheet }) => sheet);
  await session.run(mark, { sheets }, ({ resultsSheet }) => ({
    intent: 'success',
    text: texts.check.marks.done(resultsSheet),
  }));
}
