import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle24Filled,
  ErrorCircle24Filled,
  QuestionCircle24Filled,
  SelectObject20Regular,
  Table20Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { check } from '../../../commands/check';
import type { CheckedWorkbook } from '../../../commands/checked';
import { areaAddress } from '../../../sheet/address';
import { usePane, useSession, useTexts } from '../../context';
import { CommandButton } from '../../parts';
import { CellLink } from './cell-link';
import { formsOf, standingInWords, standingOf, type Standing } from '../../standing';

const ICONS: Readonly<Record<Standing['kind'], FluentIcon>> = {
  ready: CheckmarkCircle24Filled,
  undecided: QuestionCircle24Filled,
  errors: ErrorCircle24Filled,
};

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS },
  verdict: { display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  icon: { display: 'flex', alignItems: 'center' },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  undecided: { color: tokens.colorStatusWarningForeground3 },
  errors: { color: tokens.colorStatusDangerForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  more: { gridColumn: 2 },
  scopes: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The verdict on what was checked, what that was, and how to look again or elsewhere. */
export function Head({ checked }: { readonly checked: CheckedWorkbook }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts().check;
  const stale = usePane((state) => state.check.stale);
  const standing = standingOf(checked);
  const { verdict, more } = standingInWords(standing, texts.verdict);
  const Icon = ICONS[standing.kind];
  return (
    <div className={styles.root}>
      <div className={styles.verdict}>
        <span className={mergeClasses(styles.icon, styles[standing.kind])}>
          <Icon />
        </span>
        <h2 className={styles.title} tabIndex={-1}>
          {verdict}
        </h2>
        <p className={mergeClasses(styles.quiet, styles.more)}>{stale ? texts.stale : more}</p>
      </div>
      <Scopes checked={checked} />
      <CheckButtons />
    </div>
  );
}

/** The tables that were recognised, each a way to it. */
function Scopes({ checked }: { readonly checked: CheckedWorkbook }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts().check.scope;
  const scope = usePane((state) => state.check.scope);
  return (
    <div>
      <ul className={styles.scopes} aria-label={texts.label}>
        {formsOf(checked).map(({ table: { sheet, area, unit, year } }) => {
          const address = areaAddress(area);
          const words = [
            unit && unit.text.trim() !== '' ? unit.text.trim() : texts.noUnit,
            year === null ? texts.noYear : texts.year(year),
          ];
          return (
            <li key={`${sheet}!${address}`}>
              <CellLink
                sheet={sheet}
                cell={area}
                text={texts.table(sheet, address)}
                label={texts.show(sheet, address)}
              />
              <p className={styles.quiet}>{words.join(texts.separator)}</p>
            </li>
          );
        })}
      </ul>
      {scope.kind === 'selection' && <p className={styles.quiet}>{texts.selected(areaAddress(scope.area))}</p>}
    </div>
  );
}

/** 校验 again, 校验选中区域 and, after that, the way back to the whole sheet. */
export function CheckButtons(): React.JSX.Element {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts().check;
  const selected = usePane((state) => state.check.scope.kind === 'selection');
  return (
    <div className={styles.actions}>
      <CommandButton
        command={{ ...check, label: { zh: texts.again, en: texts.again } }}
        onClick={() => void session.check(selected ? 'selection' : 'sheet')}
      />
      <Button icon={<SelectObject20Regular />} onClick={() => void session.check('selection')}>
        {texts.selection}
      </Button>
      {selected && (
        <Button icon={<Table20Regular />} onClick={() => void session.check('sheet')}>
          {texts.wholeSheet}
        </Button>
      )}
    </div>
  );
}
