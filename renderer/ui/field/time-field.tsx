import { parseTime } from '@internationalized/date';
import type { TimeFieldProps, TimeValue } from 'react-aria-components';
import { DateInput, DateSegment, Label, TimeField as Field } from 'react-aria-components';
import { sendForm } from './send-form.ts';
import '../date-field.css';

interface Props extends Pick<TimeFieldProps<TimeValue>, 'onBlur' | 'autoFocus'> {
  readonly label: string;
  readonly isInvalid?: boolean;
  readonly className?: string;
  /** `HH:MM`, or empty. */
  readonly value: string;
  /** Told whenever the time is a whole one, and with an empty text when nothing of it is left. */
  readonly onChange: (time: string) => void;
}

/** Null for what is no time of day. */
function timeOf(value: string): TimeValue | null {
  try {
    return parseTime(value);
  } catch {
    return null;
  }
}

/** A time of day, in 24 hours as everywhere in the program. */
export function TimeField({ label, isInvalid = false, className, value, onChange, ...rest }: Props) {
  return (
    <Field
      {...rest}
      hourCycle={24}
      shouldForceLeadingZeros
      value={timeOf(value)}
      onChange={(time) => onChange(time?.toString().slice(0, 5) ?? '')}
      isInvalid={isInvalid}
      validationBehavior="aria"
      className={`labelled ${className ?? ''}`}
      onKeyDown={sendForm}
    >
      <Label>{label}</Label>
      <DateInput className="field date">
        {(segment) => <DateSegment segment={segment} className="segment num" />}
      </DateInput>
    </Field>
  );
}
