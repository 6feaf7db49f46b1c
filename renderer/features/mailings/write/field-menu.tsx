import { useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useWords } from '#renderer/client/words.ts';
import { useFields } from '../field-labels.ts';

interface Props {
  /** Where the cursor stands in the window, in pixels. */
  readonly at: { readonly left: number; readonly bottom: number };
  readonly onField: (name: string) => void;
  readonly onClose: () => void;
}

/** The fields, at the cursor: opened by typing `{`. */
export function FieldMenu({ at, onField, onClose }: Props) {
  const t = useWords();
  const { fields } = useFields();
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="caret-anchor" style={{ left: at.left, top: at.bottom }} />
      <Popover
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        triggerRef={anchor}
        className="pop"
        placement="bottom start"
        offset={4}
      >
        <Menu aria-label={t('write:field.insert')} autoFocus="first" onAction={(key) => onField(String(key))}>
          {fields.map(({ name, label }) => (
            <MenuItem key={name} id={name} textValue={label}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
