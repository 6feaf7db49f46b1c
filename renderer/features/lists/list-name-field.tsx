import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import type { ListView } from '#contract/lists.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import { faultOf } from '#renderer/client/fault-error.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { draftOf } from './list-draft.ts';
import './lists.css';

interface Props {
  readonly list: ListView;
  /** Saved or given up; `isByKey` when the focus is to go back to where it came from. */
  readonly onDone: (isByKey: boolean) => void;
}

/** A list gets another name where it stands: Enter and leaving the field save, Esc leaves it as it was. */
export function ListNameField({ list, onDone }: Props) {
  const t = useWords();
  const call = useCallEngine();
  const save = useCommand('lists.save');
  const [name, setName] = useState(list.name);
  const [error, setError] = useState<string | null>(null);
  const busy = useRef(false);
  const send = async (isByKey: boolean) => {
    if (busy.current) return;
    if (name.trim() === list.name) return onDone(isByKey);
    busy.current = true;
    try {
      const before = draftOf(await call('lists.get', { listId: list.id }));
      await save.mutateAsync({ listId: list.id, settings: { ...before, name } });
      onDone(isByKey);
    } catch (failure) {
      setError(faultSentence(faultOf(failure), t));
    } finally {
      busy.current = false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void send(true);
    else if (event.key === 'Escape') onDone(true);
    else return;
    event.stopPropagation();
    event.preventDefault();
  };
  return (
    <div className="list-rename" onKeyDown={onKeyDown}>
      <TextField
        label={t('lists:rename', { list: list.name })}
        value={name}
        onChange={(typed) => {
          setName(typed);
          setError(null);
        }}
        onBlur={() => void send(false)}
        error={error}
        maxLength={120}
        autoFocus
      />
    </div>
  );
}
