import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  readonly icon: LucideIcon;
  readonly isGood: boolean;
  readonly title: string;
  readonly text: string;
  /** What can be done about it, as buttons. */
  readonly children: ReactNode;
}

/** One thing that opens the data, or should. */
export function KeyLine({ icon: Icon, isGood, title, text, children }: Props) {
  return (
    <li>
      <span className={isGood ? 'mark round good' : 'mark round poor'} aria-hidden="true">
        <Icon />
      </span>
      <span>
        <b>{title}</b>
        <small>{text}</small>
      </span>
      <span className="acts">{children}</span>
    </li>
  );
}
