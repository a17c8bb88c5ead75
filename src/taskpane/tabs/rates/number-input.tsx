import { Button, Field, Input } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../context';
import { saysNothingNew } from './draft';
import { groupedText, parseNumber, plainText, tidied, type TypedUnit } from './number';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly unit: TypedUnit;
  /** What is shown behind the number. */
  readonly unitName: string;
  /** As it counts, typed or not; NaN where what stands there is no number. */
  readonly value: number | null;
  /** As on the sheet; null where that says nothing. */
  readonly onSheet: number | null;
  /** As typed; undefined where nothing has been. */
  readonly typed: string | undefined;
  readonly hint?: React.JSX.Element;
  readonly className?: string;
  readonly onTyped: (text: string | undefined) => void;
}

/** A number: grouped while it is looked at, plain while it is typed. */
export function NumberInput(props: Props): React.JSX.Element {
  const { id, label, unit, unitName, value, onSheet, typed, hint, className, onTyped } = props;
  const texts = useTexts().rates;
  const [editing, setEditing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // As in a cell: what is typed replaces what stands there. A click sets the caret after this.
  useLayoutEffect(() => {
    if (editing) field.current?.select();
  }, [editing]);
  const wrong =
    typed !== undefined
      ? Number.isNaN(parseNumber(typed, unit)) && !editing && texts.noNumber
      : Number.isNaN(value) && texts.noNumberOnSheet;
  const shown = editing
    ? (typed ?? plainText(value, unit))
    : typed === undefined || typed.trim() === ''
      ? groupedText(value, unit)
      : tidied(typed, unit);
  return (
    <Field
      {...(className === undefined ? {} : { className })}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(wrong === false ? {} : { validationState: 'error' as const, validationMessage: wrong })}
    >
      <Input
        id={id}
        input={{ ref: field }}
        value={shown}
        inputMode="decimal"
        autoComplete="off"
        {...(unitName === '' ? {} : { contentAfter: unitName })}
        onFocus={() => {
          setEditing(true);
        }}
        onChange={(_, data) => {
          onTyped(data.value);
        }}
        onBlur={() => {
          setEditing(false);
          if (typed !== undefined && saysNothingNew(typed, onSheet, unit)) onTyped(undefined);
        }}
      />
    </Field>
  );
}

/** Where a number comes from that nobody has typed, or the way back there. */
export function StartHint({
  text,
  back,
  onBack,
}: {
  readonly text: string;
  /** Name of the button for those who do not see where it stands; null where there is nothing to go back from. */
  readonly back: string | null;
  readonly onBack: () => void;
}): React.JSX.Element {
  const texts = useTexts().rates;
  if (back === null) return <>{text}</>;
  return (
    <Button size="small" appearance="transparent" aria-label={back} onClick={onBack}>
      {texts.backToStart}
    </Button>
  );
}
