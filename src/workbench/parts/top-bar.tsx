import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import {
  ArrowLeft20Regular,
  BookQuestionMark20Regular,
  DocumentAdd20Regular,
  FolderOpen20Regular,
  FolderSearch20Regular,
  PanelRightContract20Regular,
  PanelRightExpand20Regular,
  Save20Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import icon from '../../../assets/icon.svg';
import { onMac, shortcutText } from '../../taskpane/keyboard';
import { useDesk, useWorkbench } from '../context';
import { THEME_CHOICES, type ThemeChoice } from '../desk/preferences';

/** Below this width the buttons of the bar are icons alone. */
const ICONS_ONLY = '@media (max-width: 1119px)';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    '@media (max-width: 759px)': { paddingTop: tokens.spacingVerticalXS },
    boxSizing: 'border-box',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginRight: tokens.spacingHorizontalS,
    whiteSpace: 'nowrap',
  },
  icon: { width: '24px', height: '24px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 559px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  tool: { minWidth: '32px', [ICONS_ONLY]: { padding: '5px' } },
  label: { [ICONS_ONLY]: { display: 'none' } },
  file: {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    // A line of its own, where there is no room beside the buttons.
    '@media (max-width: 759px)': { order: 1, flexBasis: '100%', paddingBottom: tokens.spacingVerticalXS },
    ':empty': { '@media (max-width: 759px)': { display: 'none' } },
  },
  space: { flexGrow: 1, '@media (min-width: 760px)': { display: 'none' } },
  theme: { minWidth: 0 },
});

/** The page's own bar: where files come from and go to, and how the page looks. */
export function TopBar(): React.JSX.Element {
  const styles = useStyles();
  const { desk, texts, chooseFiles, chooseFolder } = useWorkbench();
  const { bar } = texts;
  const canSave = useDesk(({ view, file, busy }) => busy === null && (view === 'summary' || file !== null));
  const summary = useDesk((state) => state.summary);
  const view = useDesk((state) => state.view);
  return (
    <header className={styles.bar} data-region="bar">
      <div className={styles.brand}>
        <img className={styles.icon} src={icon} alt="" />
        <h1 className={styles.title}>{texts.title}</h1>
      </div>
      <Tool icon={DocumentAdd20Regular} label={bar.create} onClick={() => void desk.startNew()} />
      <Tool icon={FolderOpen20Regular} label={bar.open} shortcut="Ctrl+O" onClick={chooseFiles} />
      <Tool icon={FolderSearch20Regular} label={bar.openFolder} onClick={chooseFolder} />
      <Tool icon={BookQuestionMark20Regular} label={bar.example} onClick={() => void desk.openExample()} />
      <Tool
        icon={Save20Regular}
        label={bar.save}
        shortcut="Ctrl+S"
        disabled={!canSave}
        onClick={() => void desk.save()}
      />
      {summary && view === 'grid' && (
        <Tool
          icon={ArrowLeft20Regular}
          label={bar.summary}
          onClick={() => {
            desk.show('summary');
          }}
        />
      )}
      <FileName />
      <div className={styles.space} />
      <Theme />
      <LanguageSwitch />
      <PaneSwitch />
    </header>
  );
}

interface ToolProps {
  readonly icon: FluentIcon;
  readonly label: string;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A button with its name, which becomes an icon with a tooltip where there is little room. */
function Tool({ icon: Icon, label, shortcut, disabled = false, onClick }: ToolProps): React.JSX.Element {
  const styles = useStyles();
  const withShortcut = shortcut === undefined ? label : `${label} (${shortcutText(shortcut, onMac())})`;
  return (
    <Button
      className={styles.tool}
      appearance="subtle"
      icon={<Icon />}
      aria-label={label}
      title={withShortcut}
      disabledFocusable={disabled}
      onClick={onClick}
    >
      <span className={styles.label}>{label}</span>
    </Button>
  );
}

function FileName(): React.JSX.Element {
  const styles = useStyles();
  const { bar } = useWorkbench().texts;
  const file = useDesk((state) => state.file);
  return (
    <div className={styles.file} title={file?.name ?? undefined}>
      {file && (
        <>
          {file.changed && (
            <span role="img" aria-label={bar.changed} title={bar.changed}>
              •{' '}
            </span>
          )}
          {file.name ?? bar.untitled}
        </>
      )}
    </div>
  );
}

function Theme(): React.JSX.Element {
  const styles = useStyles();
  const { texts, preferences, prefer } = useWorkbench();
  const { theme, themes } = texts.bar;
  return (
    <Select
      className={styles.theme}
      appearance="filled-lighter"
      aria-label={theme}
      title={theme}
      value={preferences.theme}
      onChange={(_, { value }) => {
        prefer({ theme: value as ThemeChoice });
      }}
    >
      {THEME_CHOICES.map((choice) => (
        <option key={choice} value={choice}>
          {themes[choice]}
        </option>
      ))}
    </Select>
  );
}

function LanguageSwitch(): React.JSX.Element {
  const { texts, preferences, prefer } = useWorkbench();
  const { otherLanguage, switchLanguage } = texts.bar;
  const other = preferences.language === 'zh-CN' ? 'en-US' : 'zh-CN';
  return (
    <Button
      className={useStyles().tool}
      appearance="subtle"
      lang={other}
      aria-label={switchLanguage}
      title={switchLanguage}
      onClick={() => {
        prefer({ language: other });
      }}
    >
      {otherLanguage}
    </Button>
  );
}

function PaneSwitch(): React.JSX.Element {
  const styles = useStyles();
  const { texts, preferences, prefer } = useWorkbench();
  const { paneOpen } = preferences;
  const label = paneOpen ? texts.bar.hidePane : texts.bar.showPane;
  return (
    <Button
      className={mergeClasses(styles.tool, useWide().wideOnly)}
      appearance="subtle"
      icon={paneOpen ? <PanelRightContract20Regular /> : <PanelRightExpand20Regular />}
      aria-label={label}
      title={label}
      aria-expanded={paneOpen}
      onClick={() => {
        prefer({ paneOpen: !paneOpen });
      }}
    />
  );
}

const useWide = makeStyles({ wideOnly: { '@media (max-width: 759px)': { display: 'none' } } });
