import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';

interface Props {
  readonly to: string;
  /** Where the window is now. */
  readonly path: string;
  readonly icon?: LucideIcon;
  /** Colour of a list's dot, instead of an icon. */
  readonly colour?: string;
  readonly label: string;
  /** What F2 does. */
  readonly onRename?: () => void;
  readonly linkRef?: Ref<HTMLAnchorElement>;
  readonly children?: ReactNode;
}

/** One line of the sidebar; the place one is in is marked for eye and ear. */
export function PlaceLink({ to, path, icon: Icon, colour, label, onRename, linkRef, children }: Props) {
  const here = path === to || path.startsWith(`${to}/`);
  return (
    <li>
      <a
        href={`#${to}`}
        {...(here ? { 'aria-current': 'page' } : {})}
        {...(linkRef === undefined ? {} : { ref: linkRef })}
        onKeyDown={(event) => {
          if (event.key !== 'F2' || onRename === undefined) return;
          event.preventDefault();
          onRename();
        }}
      >
        {Icon ? <Icon aria-hidden="true" /> : null}
        {colour === undefined ? null : <i className={`dot ${colour}`} />}
        <span className="ell">{label}</span>
        {children}
      </a>
    </li>
  );
}
