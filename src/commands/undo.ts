import { CommandError, defineCommand } from './command';
import type { History } from './history';

/** Takes back the last change that a command of ours has made. */
export const undo = defineCommand<{ readonly history: History }, { readonly title: string }>({
  id: 'undo',
  label: { zh: '撤销', en: 'Undo' },
  icon: 'ArrowUndo',
  shortcut: 'Ctrl+Alt+Z',
  run: async (_host, { history }) => {
    if (history.titles().length === 0) throw new CommandError('没有可以撤销的改动。');
    return { title: await history.undo() };
  },
});
