import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState, type FocusEvent } from 'react';
import { insertTemplate } from '../../../commands/insert-template';
import type { TemplatePlace } from '../../../commands/work/place';
import { COUNT_LIMITS } from '../../../form/content';
import { useSession, useTexts } from '../../context';
import { CommandButton, Section } from '../../parts';
import { useTabStyles } from '../styles';
import {
  COUNTED,
  emptyDraft,
  readDraft,
  type TemplateDraft,
  type TemplateField,
  type TemplateFaults,
} from './template';

const useStyles = makeStyles({
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(124px, 1fr))',
    // A field is as high as its own message.
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  number: { minWidth: 0, fontVariantNumeric: 'tabular-nums' },
});

type Place = 'here' | 'new-sheet';

interface Props {
  /** Where it could stand; undefined until that is known. */
  readonly place: TemplatePlace | undefined;
  readonly lookAgain: () => void;
}

/** 插入标准模板: unit, year and room to write in one form, and a place that holds nothing yet. */
export function TemplateSection({ place, lookAgain }: Props): React.JSX.Element {
  const styles = useStyles();
  const tab = useTabStyles();
  const session = useSession();
  const texts = useTexts().form.template;
  const [draft, setDraft] = useState(() => emptyDraft(new Date()));
  const [wanted, setWanted] = useState<Place>('here');
  const [touched, setTouched] = useState<ReadonlySet<TemplateField>>(new Set());

  const read = readDraft(draft);
  const faults: TemplateFaults = 'faults' in read ? read.faults : {};
  const touch = (...fields: TemplateField[]): void => {
    setTouched((before) => new Set([...before, ...fields]));
  };
  /** A field is judged once the user has left it or asked for the form. */
  const validation = (field: TemplateField): { validationMessage?: string; validationState?: 'error' } => {
    const fault = faults[field];
    if (!fault || !touched.has(field)) return {};
    const { from, to } = field === 'unit' || field === 'year' ? { from: 0, to: 0 } : COUNT_LIMITS[field];
    const { notACount, ...plain } = texts.faults;
    return {
      validationState: 'error',
      validationMessage: fault === 'notACount' ? notACount(from, to) : plain[fault],
    };
  };
  const insert = async (): Promise<void> => {
    if ('faults' in read) {
      const wrong = Object.keys(read.faults) as TemplateField[];
      touch(...wrong);
      document.getElementById(fieldId(wrong[0]!))?.focus();
      return;
    }
    const { entry } = read;
    await session.run(insertTemplate, { ...entry, place: place?.blank ? wanted : 'new-sheet' }, ({ sheet }) => ({
      intent: 'success',
      text: texts.inserted(sheet, entry.unit, entry.year),
    }));
    setTouched(new Set());
  };

  const input = (field: TemplateField, value: string, changed: (text: string) => Partial<TemplateDraft>) => (
    <Input
      className={styles.number}
      id={fieldId(field)}
      value={value}
      {...(field === 'unit' ? {} : { inputMode: 'numeric' as const, autoComplete: 'off' })}
      onChange={(_, data) => {
        setDraft((before) => ({ ...before, ...changed(data.value) }));
      }}
      onBlur={({ relatedTarget }) => {
        // A message that came up under a press would move the pressed button away before it is let go.
        if (!(relatedTarget instanceof HTMLButtonElement)) touch(field);
      }}
    />
  );

  return (
    <Section title={texts.title}>
      <div
        className={tab.column}
        onKeyDown={(event) => {
          const inField = event.target instanceof HTMLInputElement && event.target.type === 'text';
          if (event.key === 'Enter' && inField && !event.nativeEvent.isComposing) void insert();
        }}
        onFocus={(event) => {
          // Another sheet may be in front by now.
          if (comesFromOutside(event)) lookAgain();
        }}
      >
        <p className={tab.hint}>{texts.hint}</p>
        <Field label={texts.unit} required {...validation('unit')}>
          {input('unit', draft.unit, (unit) => ({ unit }))}
        </Field>
        <div className={styles.numbers}>
          <Field className={styles.number} label={texts.year} required {...validation('year')}>
            {input('year', draft.year, (year) => ({ year }))}
          </Field>
          {COUNTED.map((key) => (
            <Field key={key} className={styles.number} label={texts.counts[key]} {...validation(key)}>
              {input(key, draft.counts[key], (text) => ({ counts: { ...draft.counts, [key]: text } }))}
            </Field>
          ))}
        </div>
        {place?.blank && (
          <Field label={texts.place}>
            <RadioGroup
              value={wanted}
              onChange={(_, { value }) => {
                setWanted(value as Place);
              }}
            >
              <Radio value="here" label={texts.here(place.active)} />
              <Radio value="new-sheet" label={texts.newSheet(place.newName)} />
            </RadioGroup>
          </Field>
        )}
        {place && !place.blank && <p className={tab.hint}>{texts.occupied(place.active, place.newName)}</p>}
        <div className={tab.actions}>
          <CommandButton
            primary
            command={insertTemplate}
            onClick={() => {
              void insert();
            }}
          />
        </div>
      </div>
    </Section>
  );
}

function fieldId(field: TemplateField): string {
  return `template-${field}`;
}

function comesFromOutside({ relatedTarget, currentTarget }: FocusEvent): boolean {
  return !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
}
