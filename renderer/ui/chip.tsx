import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'neu';

interface Props {
  readonly tone: Tone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A state in a word. The icon carries it where colour does not. */
export function Chip({ tone, icon: Icon, children }: Props) {
  return (
    <span className={`chip ${tone}`}>
      {Icon ? <Icon aria-hidden="true" /> : null}
      {children}
    </span>
  );
}
