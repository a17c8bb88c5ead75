import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  BookQuestionMarkRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  FolderSearchRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useId } from 'react';
import { useWorkbench } from '../context';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  card: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    width: '100%',
    maxWidth: '520px',
    margin: 'auto',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  choice: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    justifyContent: 'start',
    width: '100%',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  picture: { display: 'flex', fontSize: '28px' },
  words: { display: 'grid' },
  name: { fontWeight: tokens.fontWeightSemibold },
  hint: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textWrap: 'pretty' },
  quiet: { color: tokens.colorNeutralForeground2 },
  foot: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What a newcomer sees first: the ways to begin. It lies over the blank grid. */
export function StartCard(): React.JSX.Element {
  const styles = useStyles();
  const { desk, texts, chooseFiles, chooseFolder } = useWorkbench();
  const { start } = texts;
  const title = useId();
  return (
    <section className={styles.root} aria-labelledby={title}>
      <div className={styles.card}>
        <h2 className={styles.title} id={title}>
          {start.title}
        </h2>
        <Choice
          primary
          icon={BookQuestionMarkRegular}
          name={start.example}
          hint={start.exampleHint}
          onClick={() => void desk.openExample()}
        />
        <Choice icon={FolderOpenRegular} name={start.open} hint={start.openHint} onClick={chooseFiles} />
        <Choice
          icon={DocumentAddRegular}
          name={start.create}
          hint={start.createHint}
          onClick={() => void desk.startNew()}
        />
        <Choice icon={FolderSearchRegular} name={start.folder} hint={start.folderHint} onClick={chooseFolder} />
        <p className={styles.foot}>
          {start.drop}
          {start.privacy}
        </p>
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly icon: FluentIcon;
  readonly name: string;
  readonly hint: string;
  readonly primary?: boolean;
  readonly onClick: () => void;
}

function Choice({ icon: Icon, name, hint, primary = false, onClick }: ChoiceProps): React.JSX.Element {
  const styles = useStyles();
  const described = useId();
  return (
    <Button
      className={styles.choice}
      appearance={primary ? 'primary' : 'outline'}
      aria-label={name}
      aria-describedby={described}
      onClick={onClick}
    >
      <span className={styles.picture}>
        <Icon />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={mergeClasses(styles.hint, !primary && styles.quiet)} id={described}>
          {hint}
        </span>
      </span>
    </Button>
  );
}
