import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  readonly tone: 'info' | 'warn' | 'danger' | 'neutral';
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const looks = {
  info: { className: 'info', Icon: Info },
  warn: { className: 'warn', Icon: TriangleAlert },
  danger: { className: 'bad', Icon: CircleAlert },
  neutral: { className: 'neu', Icon: Info },
} as const;

/** A note across a screen. Danger is announced at once, the others when the reader pauses. */
export function Banner({ tone, actions, children }: Props) {
  const { className, Icon } = looks[tone];
  return (
    <div className={`banner ${className}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon aria-hidden="true" />
      <span>{children}</span>
      {actions === undefined ? null : <span className="acts">{actions}</span>}
    </div>
  );
}
