import type { LucideIcon } from 'lucide-react';
import { CircleCheck, CirclePause, Clock, MailMinus, MailX, OctagonX } from 'lucide-react';
import type { RecipientStatus } from '#domain/recipients/recipient.ts';
import { useWords } from '#renderer/client/words.ts';

const looks: Readonly<Record<RecipientStatus, readonly [string, LucideIcon]>> = {
  receives: ['a', CircleCheck],
  unconfirmed: ['p', Clock],
  returned: ['b', MailX],
  left: ['u', MailMinus],
  paused: ['u', CirclePause],
  blocked: ['b', OctagonX],
};

/** Whether mail reaches a person, as icon and word. */
export function PersonStatus({ status }: { readonly status: RecipientStatus }) {
  const t = useWords();
  const [tone, Icon] = looks[status];
  return (
    <span className={`st ${tone}`}>
      <Icon aria-hidden="true" />
      {t(`recipients:status.${status}`)}
    </span>
  );
}
