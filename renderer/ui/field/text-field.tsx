import type { ReactNode, Ref } from 'react';
import type { TextFieldProps } from 'react-aria-components';
import { Input, Label, TextArea as AriaTextArea, TextField as Field } from 'react-aria-components';
import { FieldNotes } from './field-notes.tsx';

interface Common extends Pick<
  TextFieldProps,
  | 'value'
  | 'onChange'
  | 'onBlur'
  | 'onKeyDown'
  | 'isRequired'
  | 'isReadOnly'
  | 'autoFocus'
  | 'maxLength'
  | 'name'
> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Said beside the field; present means the entry was not accepted. */
  readonly error?: string | null;
  readonly className?: string;
}

interface TextProps extends Common, Pick<TextFieldProps, 'type' | 'inputMode' | 'autoComplete'> {
  readonly placeholder?: string;
  /** Stands in the same frame behind the text, such as a button. */
  readonly end?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
}

const isWrong = (error: string | null | undefined) => error !== undefined && error !== null;

/** One line of text with its label; hint and error are tied to it for screen readers. */
export function TextField({ label, hint, error, className, placeholder, end, inputRef, ...rest }: TextProps) {
  return (
    <Field
      {...rest}
      isInvalid={isWrong(error)}
      validationBehavior="aria"
      className={`labelled ${className ?? ''}`}
    >
      <Label>{label}</Label>
      <div className="field">
        <Input
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(inputRef ? { ref: inputRef } : {})}
        />
        {end}
      </div>
      <FieldNotes hint={hint} error={error ?? null} />
    </Field>
  );
}

/** Several lines of text with their label. */
export function TextArea({
  label,
  hint,
  error,
  className,
  rows = 4,
  ...rest
}: Common & { readonly rows?: number }) {
  return (
    <Field
      {...rest}
      isInvalid={isWrong(error)}
      validationBehavior="aria"
      className={`labelled ${className ?? ''}`}
    >
      <Label>{label}</Label>
      <AriaTextArea className="field" rows={rows} />
      <FieldNotes hint={hint} error={error ?? null} />
    </Field>
  );
}
