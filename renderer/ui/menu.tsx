import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly isDanger?: boolean;
  readonly onAction: () => void;
}

interface Props {
  /** A `Button` or `IconButton` that opens the menu. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly placement?: 'bottom start' | 'bottom end';
  /** Together: it is opened by something else than its button too. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** What else can be done, behind one button. */
export function Menu({ trigger, label, entries, placement = 'bottom end', ...open }: Props) {
  return (
    <MenuTrigger {...open}>
      {trigger}
      <Popover className="pop" offset={4} placement={placement}>
        <AriaMenu aria-label={label}>
          {entries.map(({ key, label: words, icon: Icon, isDanger, onAction }) => (
            <MenuItem
              key={key}
              id={key}
              textValue={words}
              onAction={onAction}
              className={isDanger === true ? 'danger' : ''}
            >
              {Icon ? <Icon aria-hidden="true" /> : null}
              {words}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
