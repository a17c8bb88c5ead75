import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { forwardRef, type Ref } from 'react';
import type { Command } from '../../commands/command';
import { useLanguage, usePane, useTexts } from '../context';
import { COMMAND_ICONS } from '../icons';
import { ariaShortcut, onMac, shortcutText } from '../keyboard';

const useStyles = makeStyles({
  button: { flexShrink: 0, whiteSpace: 'normal' },
  primary: { '@media (max-width: 399px)': { width: '100%' } },
});

/** How a command looks: of its declaration, only what a button shows. */
export type CommandFace = Pick<Command<never, unknown>, 'id' | 'label' | 'icon' | 'shortcut'>;

interface Props {
  readonly command: CommandFace;
  readonly onClick: () => void;
  /** One a tab: blue, and as wide as a narrow pane. */
  readonly primary?: boolean;
  readonly disabled?: boolean;
}

/**
 * The button of a command: label, icon and shortcut come from the declaration. It stays focusable while it cannot be
 * used (no spreadsheet yet, or this very command at work), so that the keyboard does not lose its place. A ref gives the button, to focus it.
 *
 *     <CommandButton primary command={check} onClick={() => void session.check()} />
 */
export const CommandButton = forwardRef<HTMLButtonElement, Props>(function CommandButton(
  { command, onClick, primary = false, disabled = false },
  ref,
) {
  const styles = useStyles();
  const texts = useTexts().pane;
  const label = command.label[useLanguage() === 'zh-CN' ? 'zh' : 'en'];
  const unready = usePane(({ host, busy }) => host !== 'ready' || busy?.command === command.id);
  const Icon = COMMAND_ICONS[command.icon];
  const { shortcut } = command;
  return (
    <Button
      // Fluent derives the element from optional props, which are `never` under exactOptionalPropertyTypes.
      ref={ref as Ref<never>}
      className={mergeClasses(styles.button, primary && styles.primary)}
      appearance={primary ? 'primary' : 'secondary'}
      {...(Icon ? { icon: <Icon /> } : {})}
      disabledFocusable={disabled || unready}
      onClick={onClick}
      {...(shortcut === undefined
        ? {}
        : {
            title: texts.withShortcut(label, shortcutText(shortcut, onMac())),
            'aria-keyshortcuts': ariaShortcut(shortcut, onMac()),
          })}
    >
      {label}
    </Button>
  );
});
