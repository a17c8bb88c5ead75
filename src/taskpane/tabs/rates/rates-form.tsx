import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import { fillRates } from '../../../commands/fill-rates';
import type { RatedTable } from '../../../commands/work/rates';
import { basisChoices } from '../../../rates/basis';
import type { Verdict } from '../../../rates/types';
import { workOutRates } from '../../../rates/work-out';
import { useSession, useTexts } from '../../context';
import { CommandButton } from '../../parts';
import { keepFocus } from '../keep-focus';
import { useTabStyles } from '../styles';
import {
  firstWrong,
  inputsWith,
  isUntouched,
  NOTHING_TYPED,
  typing,
  typingBasis,
  type MoneyOfForm,
  type RatesDraft,
} from './draft';
import { inputId, RateCard } from './rate-card';
import { VerdictMark } from './verdict';

const useStyles = makeStyles({
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  cards: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  foot: {
    position: 'sticky',
    // Where the pane is low, or much enlarged, the fields need the room.
    '@media (max-height: 480px)': { position: 'static' },
    // Over the padding of the panel that scrolls.
    bottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM}) calc(-1 * ${tokens.spacingVerticalL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  state: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '24px' },
  discard: { flexShrink: 0, minWidth: 0 },
});

/** Verdicts in the order in which they matter to the reader. */
const VERDICTS: readonly Verdict[] = ['missed', 'invalid', 'undecided', 'met', 'incomplete', 'notApplicable'];

interface Props {
  readonly rated: RatedTable;
  readonly draft: RatesDraft;
  readonly onDraft: (draft: RatesDraft) => void;
}

/** The rates of one table: what the sheet holds, what has been typed over it, and what comes of both. */
export function RatesForm({ rated, draft, onDraft }: Props): React.JSX.Element {
  const styles = useStyles();
  const tab = useTabStyles();
  const session = useSession();
  const texts = useTexts().rates;
  const choices = useId();
  const foot = useRef<HTMLDivElement>(null);
  const { table, standard, sheet, inputs: onSheet } = rated;
  const money: MoneyOfForm = table.budget?.unit === '万元' ? '万元' : '元';
  const inputs = inputsWith(onSheet, draft, standard, money);
  const rates = workOutRates(table, standard, inputs);
  const untouched = isUntouched(draft);

  const write = async (): Promise<void> => {
    const wrong = firstWrong(draft, inputs, standard);
    if (wrong) {
      document.getElementById(inputId(wrong.rate.id, wrong.side))?.focus();
      return;
    }
    const done = await session.run(fillRates, { whole: inputs, table: table.sheet }, ([filled]) =>
      filled === undefined
        ? null
        : { intent: 'success', text: filled.existed ? texts.updated(filled.sheet) : texts.added(filled.sheet) },
    );
    if (done) onDraft(NOTHING_TYPED);
  };

  return (
    <div className={tab.column}>
      <div className={styles.summary} role="status">
        {VERDICTS.map((verdict) => ({ verdict, n: rates.filter((rate) => rate.verdict === verdict).length }))
          .filter(({ n }) => n > 0)
          .map(({ verdict, n }) => (
            <VerdictMark key={verdict} verdict={verdict}>
              {texts.count(texts.verdicts[verdict], n)}
            </VerdictMark>
          ))}
      </div>
      <Field label={texts.basis} hint={texts.basisHint}>
        <Input
          value={draft.basis ?? onSheet.basis}
          list={choices}
          autoComplete="off"
          onChange={(_, { value }) => {
            onDraft(typingBasis(draft, value === onSheet.basis ? undefined : value));
          }}
        />
      </Field>
      <datalist id={choices}>
        {basisChoices(table.year).map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
      <ul className={`${tab.list} ${styles.cards}`}>
        {rates.map((rate) => {
          const { id } = rate.definition;
          return (
            <RateCard
              key={id}
              rate={rate}
              onSheet={onSheet.entries[id] ?? {}}
              entry={inputs.entries[id] ?? {}}
              standard={standard}
              money={money}
              typed={draft.rates[id] ?? {}}
              onTyped={(what, text) => {
                onDraft(typing(draft, id, what, text));
              }}
            />
          );
        })}
      </ul>
      <div ref={foot} className={styles.foot}>
        <div className={styles.state}>
          <p className={tab.hint}>
            {untouched ? (sheet === null ? texts.notOnSheet : texts.onSheet(sheet)) : texts.unwritten}
          </p>
          {!untouched && (
            <Button
              className={styles.discard}
              appearance="subtle"
              size="small"
              onClick={() => {
                void keepFocus(
                  () => {
                    onDraft(NOTHING_TYPED);
                  },
                  () => foot.current?.querySelector('button'),
                );
              }}
            >
              {texts.discard}
            </Button>
          )}
        </div>
        <div className={tab.actions}>
          <CommandButton
            primary
            command={{ ...fillRates, label: texts.write }}
            onClick={() => {
              void write();
            }}
          />
        </div>
      </div>
    </div>
  );
}
