import { Pencil } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Fault } from '#contract/faults.ts';
import { FaultError } from '#renderer/client/fault-error.ts';
import { useWords } from '#renderer/client/words.ts';
import { DateField } from '#renderer/ui/field/date-field.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

interface Props {
  readonly label: string;
  /** As it is edited. */
  readonly value: string;
  /** As it is read, where that differs. */
  readonly shown?: string;
  readonly type?: 'text' | 'date' | 'email';
  readonly inputMode?: 'text' | 'decimal' | 'email';
  readonly maxLength: number;
  readonly hint?: string;
  /** Resolves once it is saved; rejects with why it was not. */
  readonly onSave: (value: string) => Promise<unknown>;
  /** The sentence beside the field; the fault's own unless said. */
  readonly sentence?: (fault: Fault) => string;
  /** Begins in editing, as after "Edit". */
  readonly startsOpen?: boolean;
}

/** What is typed, and saving it: Enter and leaving the field save, Esc restores, a refusal stays beside it. */
function useInline({ value, onSave, sentence, startsOpen = false }: Props) {
  const t = useWords();
  const [draft, setDraft] = useState<string | null>(startsOpen ? value : null);
  const [error, setError] = useState<string | null>(null);
  const busy = useRef(false);
  const back = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (draft === null && back.current) button.current?.focus();
    if (draft === null) back.current = false;
  }, [draft]);
  const close = (focus: boolean) => {
    back.current = focus;
    setDraft(null);
    setError(null);
  };
  const save = async (focus: boolean) => {
    if (draft === null || busy.current) return;
    if (draft === value) return close(focus);
    busy.current = true;
    try {
      await onSave(draft);
      close(focus);
    } catch (failure) {
      if (!(failure instanceof FaultError)) throw failure;
      setError(sentence?.(failure.fault) ?? faultSentence(failure.fault, t));
    } finally {
      busy.current = false;
    }
  };
  const type = (next: string) => {
    setDraft(next);
    setError(null);
  };
  return { draft, error, button, open: () => setDraft(value), close, save, type };
}

/** One value of a person that is changed where it stands. */
export function InlineField(props: Props) {
  const { label, value, shown = value, type = 'text', inputMode, maxLength, hint } = props;
  const t = useWords();
  const inline = useInline(props);
  const { draft, button } = inline;
  if (draft === null) {
    const words = shown === '' ? t('people:no-value') : shown;
    return (
      <button
        ref={button}
        type="button"
        className="inline-value"
        aria-label={t('people:edit-value', { field: label, value: words })}
        onClick={inline.open}
      >
        <span>{words}</span>
        <Pencil aria-hidden="true" />
      </button>
    );
  }
  const onKeyDown = (event: {
    readonly key: string;
    stopPropagation: () => void;
    preventDefault: () => void;
  }) => {
    if (event.key === 'Enter') void inline.save(true);
    else if (event.key === 'Escape') inline.close(true);
    else return;
    event.stopPropagation();
    event.preventDefault();
  };
  const shared = {
    className: 'inline-edit',
    label,
    hint: hint ?? t('people:edit-hint'),
    value: draft,
    onChange: inline.type,
    onBlur: () => void inline.save(false),
    error: inline.error,
    autoFocus: true,
  };
  if (type === 'date') {
    return (
      <div onKeyDownCapture={onKeyDown}>
        <DateField {...shared} />
      </div>
    );
  }
  return (
    <div onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && event.stopPropagation()}>
      <TextField
        {...shared}
        type={type}
        {...(inputMode === undefined ? {} : { inputMode })}
        onKeyDown={onKeyDown}
        maxLength={maxLength}
      />
    </div>
  );
}
