import type { ReactNode } from 'react';

interface Props {
  /** A line drawing in two colours; decoration only. */
  readonly art?: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  /** The first step, as buttons. */
  readonly actions?: ReactNode;
  /** What is dropped here is taken: a dashed frame says so. */
  readonly isDropZone?: boolean;
}

/** What belongs here, and the first step. */
export function EmptyState({ art, title, children, actions, isDropZone = false }: Props) {
  return (
    <div className={isDropZone ? 'empty zone' : 'empty'}>
      {art}
      <h2>{title}</h2>
      <p>{children}</p>
      {actions}
    </div>
  );
}
