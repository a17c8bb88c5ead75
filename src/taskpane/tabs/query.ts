import { useCallback, useEffect, useRef, useState } from 'react';
import type { Command, NoInput } from '../../commands/command';
import { usePane, useSession } from '../context';
import type { TabId } from '../session/types';

/** What a command that only reads says of the workbook as it is now. */
export interface Query<Output> {
  /** The last answer; undefined before the first. */
  readonly answer: Output | undefined;
  /** The last question went unanswered; why has been told. */
  readonly failed: boolean;
  /** Asks again. */
  readonly ask: () => void;
}

/** How long the user must have stopped typing into the sheet before it is read again, in milliseconds. */
const PAUSE = 400;

/**
 * While the tab is open: asks at once, after every edit of the user's and after every command; an answer that has been
 * overtaken is dropped.
 */
export function useQuery<Output>(command: Command<NoInput, Output>, tab: TabId): Query<Output> {
  const session = useSession();
  const open = usePane((state) => state.tab === tab);
  const ready = usePane(({ host }) => host === 'ready');
  const idle = usePane(({ busy }) => busy === null);
  const [{ answer, failed }, setAnswer] = useState<Pick<Query<Output>, 'answer' | 'failed'>>({
    answer: undefined,
    failed: false,
  });
  const asked = useRef(0);
  const ask = useCallback(() => {
    const number = ++asked.current;
    void session.ask(command, {}).then((output) => {
      if (number !== asked.current) return;
      setAnswer((last) => ({ answer: output ?? last.answer, failed: output === undefined }));
    });
  }, [session, command]);

  useEffect(() => {
    if (open && ready && idle) ask();
  }, [open, ready, idle, ask]);

  useEffect(() => {
    if (!open) return undefined;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const stop = session.onEdited(() => {
      clearTimeout(pause);
      pause = setTimeout(ask, PAUSE);
    });
    return () => {
      stop();
      clearTimeout(pause);
    };
  }, [open, session, ask]);

  return { answer, failed, ask };
}
