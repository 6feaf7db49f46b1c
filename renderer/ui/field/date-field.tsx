import { parseDate } from '@internationalized/date';
import type { DateFieldProps, DateValue } from 'react-aria-components';
import { DateField as Field, DateInput, DateSegment, Label } from 'react-aria-components';
import { FieldNotes } from './field-notes.tsx';
import { sendForm } from './send-form.ts';
import '../date-field.css';

interface Props extends Pick<DateFieldProps<DateValue>, 'onBlur' | 'autoFocus'> {
  readonly label: string;
  readonly hint?: string;
  /** Said beside the field; present means the entry was not accepted. */
  readonly error?: string | null;
  readonly className?: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  /** Told whenever the day is a whole one, and with an empty text when nothing of it is left. */
  readonly onChange: (day: string) => void;
}

/** Null for what is no day of the calendar. */
function dayOf(value: string): DateValue | null {
  try {
    return parseDate(value);
  } catch {
    return null;
  }
}

/** A day, typed in the order and with the marks of the program's language, which the browser's own field does not know. */
export function DateField({ label, hint, error = null, className, value, onChange, ...rest }: Props) {
  return (
    <Field
      {...rest}
      value={dayOf(value)}
      onChange={(day) => onChange(day?.toString() ?? '')}
      isInvalid={error !== null}
      validationBehavior="aria"
      className={`labelled ${className ?? ''}`}
      onKeyDown={sendForm}
    >
      <Label>{label}</Label>
      <DateInput className="field date">
        {(segment) => <DateSegment segment={segment} className="segment num" />}
      </DateInput>
      <FieldNotes hint={hint} error={error} />
    </Field>
  );
}
