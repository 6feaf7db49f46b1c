import { Search, X } from 'lucide-react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { KeyHint } from '../key-hint.tsx';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The shortcut that brings the focus here, by `focusSearch`. */
  readonly keys?: string;
  readonly className?: string;
}

/** Brings the focus to the search field of the screen, its words chosen. */
export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main [data-search]');
  field?.focus();
  field?.select();
}

/** Searches what is on screen while one types. Esc clears it. */
export function SearchField({ label, placeholder, clearLabel, value, onChange, keys, className }: Props) {
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      className={`field ${className ?? ''}`}
      maxLength={200}
    >
      <Search aria-hidden="true" />
      <Input placeholder={placeholder} data-search="" />
      {value !== '' ? (
        <Button className="clear" aria-label={clearLabel}>
          <X aria-hidden="true" />
        </Button>
      ) : null}
      {value === '' && keys !== undefined ? <KeyHint keys={keys} /> : null}
    </AriaSearchField>
  );
}
