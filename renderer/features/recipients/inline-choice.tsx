import { useCommandFault } from './use-command-fault.ts';
import { Select } from '#renderer/ui/field/select.tsx';

interface Props<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: K; readonly label: string }[];
  readonly selected: K;
  readonly onSave: (key: K) => Promise<unknown>;
}

/** One of several, saved as soon as it is chosen. */
export function InlineChoice<K extends string>({ label, options, selected, onSave }: Props<K>) {
  const { sentence, run } = useCommandFault();
  return (
    <>
      <Select
        label={label}
        hideLabel
        className="inline-choice"
        options={options}
        selected={selected}
        onSelect={(key) => void run(() => onSave(key))}
      />
      {sentence === null ? null : <p role="alert">{sentence}</p>}
    </>
  );
}
