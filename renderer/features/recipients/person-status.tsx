import type { LucideIcon } from 'lucide-react';
import {
  Archive,
  CircleCheck,
  CircleDashed,
  CirclePause,
  Clock,
  MailMinus,
  MailX,
  OctagonX,
} from 'lucide-react';
import type { RecipientRow } from '#contract/recipients.ts';
import type { RecipientStatus } from '#domain/recipients/recipient.ts';
import { useWords } from '#renderer/client/words.ts';

const looks: Readonly<Record<RecipientStatus | 'resting', readonly [string, LucideIcon]>> = {
  receives: ['a', CircleCheck],
  resting: ['u', Archive],
  unconfirmed: ['p', Clock],
  unlisted: ['u', CircleDashed],
  returned: ['b', MailX],
  left: ['u', MailMinus],
  paused: ['u', CirclePause],
  blocked: ['b', OctagonX],
};

/** Whether mail reaches a person, as icon and word. */
export function PersonStatus({ status, isResting }: Pick<RecipientRow, 'status' | 'isResting'>) {
  const t = useWords();
  const shown = isResting ? 'resting' : status;
  const [tone, Icon] = looks[shown];
  return (
    <span className={`st ${tone}`}>
      <Icon aria-hidden="true" />
      {t(`recipients:status.${shown}`)}
    </span>
  );
}
