import type { ReactNode } from 'react';

interface Props {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** A tick with its words; the whole line can be clicked. */
export function Checkbox({ isSelected, onChange, isDisabled = false, children }: Props) {
  return (
    <label className="check">
      <input
        type="checkbox"
        className="cb"
        checked={isSelected}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
