import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import Big from 'big.js';
import type { Target } from '../../../form/target';
import type { RateInput, Standard } from '../../../form/standard';
import { rateName } from '../../../rates/standard-row';
import { startOf } from '../../../rates/starts';
import type { Rate, RateEntry, Side } from '../../../rates/types';
import { useTexts } from '../../context';
import { Disclosure } from '../../parts';
import { keepFocus } from '../keep-focus';
import { useTabStyles } from '../styles';
import { barOf, type Threshold } from './bar';
import { SIDES, type MoneyOfForm, type TypedRate } from './draft';
import { NumberInput, StartHint } from './number-input';
import { typedUnit } from './number';
import { RateBar } from './rate-bar';
import { VerdictMark } from './verdict';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // Whatever is focused is not hidden behind the buttons at the foot.
    '& input, & select, & summary, & button': { scrollMarginBottom: '96px' },
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  inputs: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'end',
  },
  number: {
    alignSelf: 'start',
    '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', minWidth: 0 },
  },
  result: {
    display: 'grid',
    gridTemplateColumns: 'minmax(84px, auto) minmax(48px, 1fr) minmax(72px, auto)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
  },
  target: { textAlign: 'end' },
  term: { color: tokens.colorNeutralForeground2, marginRight: tokens.spacingHorizontalXS },
  remark: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  explained: {
    margin: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: 0 },
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Props {
  readonly rate: Rate;
  /** What the sheet says of it; nothing where it is left where it starts. */
  readonly onSheet: RateEntry;
  /** What the sheet says with what has been typed over it. */
  readonly entry: RateEntry;
  readonly standard: Standard;
  readonly money: MoneyOfForm;
  readonly typed: TypedRate;
  readonly onTyped: (what: keyof TypedRate, text: string | undefined) => void;
}

/** One rate: its two numbers, what comes of them, and how that stands beside the target. */
export function RateCard({ rate, onSheet, entry, standard, money, typed, onTyped }: Props): React.JSX.Element {
  const styles = useStyles();
  const tab = useTabStyles();
  const texts = useTexts().rates;
  const { definition, reading, verdict, remark } = rate;
  const actual = rate.actual === null ? texts.noActual : percentText(rate.actual);
  const target = rate.target === null ? texts.noTarget : rate.target.raw.trim() || texts.noActual;
  const bar = barOf(rate.actual, thresholdOf(rate.target));
  const headingId = `rate-${definition.id}`;

  const hintFor = (side: Side): React.JSX.Element | undefined => {
    const start = startOf(standard, definition, side);
    if (!start) return undefined;
    const input = reading[side].name;
    const from =
      start.at === 'rate'
        ? texts.fromRate(nameOf(standard, start.rate))
        : rate.entry[side] === null
          ? texts.noStart
          : texts.fromTotal;
    const back = entry[side] === undefined ? null : texts.backToStartOf(input);
    return (
      <StartHint
        text={from}
        back={back}
        onBack={() => {
          void keepFocus(
            () => {
              onTyped(side, onSheet[side] === undefined ? undefined : '');
            },
            () => document.getElementById(inputId(definition.id, side)),
          );
        }}
      />
    );
  };

  return (
    <li className={styles.card} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h3 className={styles.name} id={headingId}>
          {rateName(standard, definition)}
        </h3>
        <VerdictMark verdict={verdict}>{texts.verdicts[verdict]}</VerdictMark>
      </div>
      <p className={tab.hint} lang="zh-CN">
        {reading.formula}
      </p>
      <div className={styles.result}>
        <span>
          <span className={styles.term}>{texts.actual}</span>
          {actual}
        </span>
        <RateBar bar={bar} verdict={verdict} label={texts.bar(actual, target) + (bar.beyond ? texts.beyond : '')} />
        <span className={styles.target}>
          <span className={styles.term}>{texts.target}</span>
          {target}
        </span>
      </div>
      {remark !== null && (
        <p className={styles.remark} lang="zh-CN">
          {remark}
        </p>
      )}
      {definition.readings.length > 1 && (
        <Field label={texts.choice}>
          <RadioGroup
            value={reading.id}
            onChange={(_, { value }) => {
              onTyped('reading', value);
            }}
          >
            {definition.readings.map(({ id, label }) => (
              <Radio key={id} value={id} label={label} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <div className={styles.inputs}>
        {SIDES.map((side) => {
          const input = reading[side];
          const hint = hintFor(side);
          return (
            <NumberInput
              key={side}
              id={inputId(definition.id, side)}
              className={styles.number}
              label={input.name}
              unit={typedUnit(input, money)}
              unitName={input.unit === 'money' ? money : texts.units[input.unit]}
              value={rate.entry[side]}
              onSheet={onSheet[side] ?? null}
              typed={typed[side]}
              {...(hint === undefined ? {} : { hint })}
              onTyped={(text) => {
                onTyped(side, text);
              }}
            />
          );
        })}
      </div>
      <Explanation rate={rate} />
    </li>
  );
}

/** What the form itself says of the rate and its numbers. */
function Explanation({ rate: { definition, reading } }: Pick<Props, 'rate'>): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts().rates;
  const defined = SIDES.map((side): RateInput => reading[side]).filter((input) => input.definition !== null);
  return (
    <Disclosure title={texts.explain}>
      <dl className={styles.explained} lang="zh-CN">
        {defined.map((input) => (
          <div key={input.id}>
            <dt>{input.name}</dt>
            <dd>{input.definition}</dd>
          </div>
        ))}
        <div>
          <dt>{texts.printed}</dt>
          <dd>{definition.printed}</dd>
        </div>
        {definition.doubt !== undefined && <dd>{definition.doubt}</dd>}
      </dl>
    </Disclosure>
  );
}

export function inputId(rate: string, side: Side): string {
  return `rate-${rate}-${side}`;
}

function nameOf(standard: Standard, rate: string): string {
  const definition = standard.rates.find(({ id }) => id === rate);
  return definition ? rateName(standard, definition) : rate;
}

/** As on the sheet: two decimals. */
function percentText(ratio: number): string {
  return `${new Big(ratio).times(100).toFixed(2)}%`;
}

/** The target as a ratio, where it is one percentage. */
function thresholdOf(target: Target | null): Threshold | null {
  if (target?.kind !== 'quantitative' || target.unit !== '%' || target.max !== undefined) return null;
  return { operator: target.operator, limit: target.value.div(100).toNumber() };
}
