import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  readonly to: string;
  /** Where the window is now. */
  readonly path: string;
  readonly icon?: LucideIcon;
  /** Colour of a list's dot, instead of an icon. */
  readonly colour?: string;
  readonly label: string;
  readonly children?: ReactNode;
}

/** One line of the sidebar; the place one is in is marked for eye and ear. */
export function PlaceLink({ to, path, icon: Icon, colour, label, children }: Props) {
  const here = path === to || path.startsWith(`${to}/`);
  return (
    <li>
      <a href={`#${to}`} {...(here ? { 'aria-current': 'page' } : {})}>
        {Icon ? <Icon aria-hidden="true" /> : null}
        {colour === undefined ? null : <i className={`dot ${colour}`} />}
        <span className="ell">{label}</span>
        {children}
      </a>
    </li>
  );
}
