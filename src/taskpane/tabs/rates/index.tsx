import { Button, Field, makeStyles, Select, Spinner } from '@fluentui/react-components';
import { CalculatorRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { readRates } from '../../../commands/read-rates';
import type { RatedTable } from '../../../commands/work/rates';
import { useSession, useTexts } from '../../context';
import { EmptyState, Section } from '../../parts';
import { useQuery } from '../query';
import { NOTHING_TYPED, type RatesDraft } from './draft';
import { RatesForm } from './rates-form';

const useStyles = makeStyles({
  // Long names are cut in the closed list alone; the unit's name stands below in full.
  choice: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** The tab 测算: the rates of a table, worked out while they are typed, and their sheet. */
export default function RatesTab(): React.JSX.Element {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts().rates;
  const { answer: tables, failed, ask } = useQuery(readRates, 'rates');
  const [chosen, setChosen] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, RatesDraft>>>({});

  if (!tables) return failed ? <Failed onRetry={ask} /> : <Spinner size="tiny" label={texts.reading} />;
  const rated = tables.find((one) => keyOf(one) === chosen) ?? tables[0];
  if (!rated) {
    return (
      <EmptyState
        icon={CalculatorRegular}
        title={texts.none.title}
        hint={texts.none.hint}
        actions={
          <>
            <Button
              appearance="primary"
              onClick={() => {
                session.openTab('form');
              }}
            >
              {texts.none.action}
            </Button>
            <Button onClick={ask}>{texts.retry}</Button>
          </>
        }
      />
    );
  }
  const key = keyOf(rated);
  return (
    <Section title={texts.title} aside={texts.moneyUnit(rated.table.budget?.unit === '万元' ? '万元' : '元')}>
      {tables.length > 1 && (
        <Field label={texts.table} hint={rated.table.unit?.text.trim() ?? ''}>
          <Select
            className={styles.choice}
            value={key}
            onChange={(_, { value }) => {
              setChosen(value);
            }}
          >
            {tables.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {texts.tableOption(one.table.sheet, one.table.unit?.text.trim() ?? '')}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <RatesForm
        key={key}
        rated={rated}
        draft={drafts[key] ?? NOTHING_TYPED}
        onDraft={(draft) => {
          setDrafts((before) => ({ ...before, [key]: draft }));
        }}
      />
    </Section>
  );
}

function Failed({ onRetry }: { readonly onRetry: () => void }): React.JSX.Element {
  const texts = useTexts().rates;
  return (
    <EmptyState
      icon={ErrorCircleRegular}
      title={texts.failed.title}
      hint={texts.failed.hint}
      actions={
        <Button appearance="primary" onClick={onRetry}>
          {texts.retry}
        </Button>
      }
    />
  );
}

/** A sheet may hold several tables, one below the other. */
function keyOf({ table: { sheet, area } }: RatedTable): string {
  return `${sheet}\n${area.row}`;
}
