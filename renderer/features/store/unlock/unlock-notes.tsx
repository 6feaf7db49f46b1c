import { CircleAlert } from 'lucide-react';
import { CapsLock } from '../protection/caps-lock.tsx';

interface Props {
  readonly id: string;
  readonly capsLock?: boolean;
  readonly wrong: string | null;
  readonly wait: string | null;
}

/** What is said about a try: Caps Lock, why it was refused, how long to wait. */
export function UnlockNotes({ id, capsLock = false, wrong, wait }: Props) {
  return (
    <div id={id} className="unlock-notes" aria-live="polite">
      <CapsLock isOn={capsLock} />
      {wrong === null ? null : (
        <p className="wrong">
          <CircleAlert aria-hidden="true" />
          {wrong}
        </p>
      )}
      {wait === null ? null : <p className="caps">{wait}</p>}
    </div>
  );
}
