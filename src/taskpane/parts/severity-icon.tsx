import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Info16Filled, Warning16Filled, type FluentIcon } from '@fluentui/react-icons';
import type { Severity } from '../../check/problem';
import { useTexts } from '../context';

const ICONS: Readonly<Record<Severity, FluentIcon>> = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  hint: Info16Filled,
};

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  hint: { color: tokens.colorBrandForeground1 },
});

/** A severity, told apart by shape as well as colour; it is read aloud as 错误, 警告 or 提示. */
export function SeverityIcon({ severity }: { readonly severity: Severity }): React.JSX.Element {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <Icon className={mergeClasses(styles.icon, styles[severity])} aria-label={useTexts().pane.severity[severity]} />
  );
}
