import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowDown16Regular,
  ArrowLeft20Regular,
  CheckmarkCircle16Filled,
  ErrorCircle16Filled,
  QuestionCircle16Filled,
  Save20Regular,
  Warning16Filled,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useId, useMemo, useState } from 'react';
import { useWorkbench } from '../context';
import { sortRows, summaryRow, type FileState, type SortKey, type SummaryRow } from '../desk/summary-rows';
import type { Summary } from '../desk/types';

const ICONS: Readonly<Record<FileState, FluentIcon>> = {
  faulty: ErrorCircle16Filled,
  failed: Warning16Filled,
  undecided: QuestionCircle16Filled,
  ready: CheckmarkCircle16Filled,
};
const COUNTS = ['error', 'warning', 'hint'] as const;
const COLUMNS: readonly SortKey[] = ['file', 'state', ...COUNTS];

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    inset: 0,
    overflow: 'auto',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { marginBlock: tokens.spacingVerticalS, textWrap: 'pretty' },
  quiet: { color: tokens.colorNeutralForeground2 },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  headCell: { padding: 0, whiteSpace: 'nowrap' },
  fileColumn: { width: '45%' },
  sort: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere', textAlign: 'start' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  state: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  faulty: { color: tokens.colorPaletteRedForeground1 },
  failed: { color: tokens.colorPaletteDarkOrangeForeground1 },
  undecided: { color: tokens.colorNeutralForeground2 },
  ready: { color: tokens.colorStatusSuccessForeground1 },
});

/** Several files at a glance. */
export function SummaryView({ summary }: { readonly summary: Summary }): React.JSX.Element {
  const styles = useStyles();
  const { desk, texts } = useWorkbench();
  const [sort, setSort] = useState<SortKey>('state');
  const rows = useMemo(() => summary.files.map(summaryRow), [summary]);
  const sorted = useMemo(() => sortRows(rows, sort), [rows, sort]);
  const title = useId();
  const words = texts.summary;
  const of = (state: FileState): number => rows.filter((row) => row.state === state).length;
  return (
    <section className={styles.root} aria-labelledby={title}>
      <div className={styles.head}>
        <h2 className={styles.title} id={title}>
          {words.title}
        </h2>
        <Button appearance="primary" icon={<Save20Regular />} onClick={() => void desk.save()}>
          {words.save}
        </Button>
        <Button
          icon={<ArrowLeft20Regular />}
          onClick={() => {
            desk.show('grid');
          }}
        >
          {words.back}
        </Button>
      </div>
      <p className={styles.line}>{words.counts(rows.length, of('ready'), of('faulty'), of('failed'))}</p>
      <p className={mergeClasses(styles.line, styles.quiet)}>
        {words.sorted}
        {summary.skipped.length > 0 && (
          <span title={summary.skipped.join('\n')}>{texts.told.skipped(summary.skipped.length)}</span>
        )}
      </p>
      <table className={styles.table} aria-labelledby={title}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Column
                key={column}
                column={column}
                sorted={sort === column}
                onSort={() => {
                  setSort(column);
                }}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <Row key={row.swept.file.path} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ColumnProps {
  readonly column: SortKey;
  readonly sorted: boolean;
  readonly onSort: () => void;
}

function Column({ column, sorted, onSort }: ColumnProps): React.JSX.Element {
  const styles = useStyles();
  const { summary } = useWorkbench().texts;
  const numeric = COUNTS.some((count) => count === column);
  const direction = column === 'file' ? 'ascending' : 'descending';
  return (
    <th
      className={mergeClasses(
        styles.cell,
        styles.headCell,
        numeric && styles.number,
        column === 'file' && styles.fileColumn,
      )}
      scope="col"
      {...(sorted && { 'aria-sort': direction })}
    >
      <Button
        className={styles.sort}
        appearance="transparent"
        size="small"
        iconPosition="after"
        {...(sorted && column !== 'file' && { icon: <ArrowDown16Regular /> })}
        onClick={onSort}
      >
        {column === 'state' ? summary.verdict : summary[column]}
      </Button>
    </th>
  );
}

function Row({ row: { swept, state, counts, reason } }: { readonly row: SummaryRow }): React.JSX.Element {
  const styles = useStyles();
  const { desk, texts } = useWorkbench();
  const Icon = ICONS[state];
  return (
    <tr>
      <th className={styles.cell} scope="row">
        <Link className={styles.name} as="button" onClick={() => void desk.open([swept.file])}>
          {swept.file.path}
        </Link>
      </th>
      <td className={styles.cell}>
        <span className={styles.state}>
          <Icon className={styles[state]} aria-hidden />
          {texts.summary[state]}
        </span>
        {reason !== null && <div className={styles.quiet}>{reason}</div>}
      </td>
      {COUNTS.map((severity) => (
        <td key={severity} className={mergeClasses(styles.cell, styles.number)}>
          {state === 'failed' ? '' : counts[severity]}
        </td>
      ))}
    </tr>
  );
}
