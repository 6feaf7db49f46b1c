import type { ReactNode } from 'react';

interface Props {
  /** A line drawing in two colours; decoration only. */
  readonly art?: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  /** The first step, as buttons. */
  readonly actions?: ReactNode;
}

/** What belongs here, and the first step. */
export function EmptyState({ art, title, children, actions }: Props) {
  return (
    <div className="empty">
      {art}
      <h2>{title}</h2>
      <p>{children}</p>
      {actions}
    </div>
  );
}
