import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  ErrorCircle16Filled,
  SubtractCircle16Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { CaseResult, Outcome } from '../../hosts/contract';
import { Disclosure } from '../parts';
import { useTabStyles } from '../tabs/styles';
import { KINDS, resultsOf, type SelfCheckTexts } from './report';

type Kind = Outcome['kind'];

const ICONS: Readonly<Record<Kind, FluentIcon>> = {
  held: CheckmarkCircle16Filled,
  broken: ErrorCircle16Filled,
  untried: SubtractCircle16Regular,
};

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalS },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    overflowWrap: 'anywhere',
  },
  // In the middle of the first line of text.
  icon: { height: tokens.lineHeightBase300, width: '16px' },
  held: { color: tokens.colorStatusSuccessForeground1 },
  broken: { color: tokens.colorStatusDangerForeground1 },
  untried: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly results: readonly CaseResult[];
  readonly texts: SelfCheckTexts;
}

/** The cases by what came of them: what did not hold stands open and first. */
export function Results({ results, texts }: Props): React.JSX.Element {
  return (
    <>
      {KINDS.map((kind) => {
        const found = resultsOf(results, kind);
        if (found.length === 0) return null;
        return (
          <Disclosure key={kind} title={texts.kinds[kind](found.length)} defaultOpen={kind === 'broken'}>
            <Cases kind={kind} results={found} label={texts.kind[kind]} />
          </Disclosure>
        );
      })}
    </>
  );
}

interface CasesProps {
  readonly kind: Kind;
  readonly results: readonly CaseResult[];
  readonly label: string;
}

function Cases({ kind, results, label }: CasesProps): React.JSX.Element {
  const styles = useStyles();
  const tab = useTabStyles();
  const Icon = ICONS[kind];
  return (
    <ul className={mergeClasses(tab.list, styles.list)}>
      {results.map(({ id, title, outcome }) => (
        <li key={id} className={styles.item}>
          <Icon className={mergeClasses(styles.icon, styles[kind])} aria-label={label} />
          <div lang="zh-CN">
            {title}
            {outcome.kind !== 'held' && <p className={tab.hint}>{outcome.why}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
