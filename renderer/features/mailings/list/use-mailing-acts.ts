import type { MailingId } from '#domain/ids.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/client/words.ts';
import { stepPath } from '../places.ts';

/** What can be done from the table: write a first mailing, duplicate one, discard a draft. */
export function useMailingActs(navigate: (path: string) => void) {
  const language = useLanguage();
  const create = useCommand('mailings.create');
  const copy = useCommand('mailings.duplicate');
  const discard = useCommand('mailings.discard');
  const onSuccess = (id: MailingId) => navigate(stepPath(id, 'write'));
  const busy = create.isPending || copy.isPending || discard.isPending;
  return {
    busy,
    refused: create.error ?? copy.error ?? discard.error,
    forget: () => [create, copy, discard].forEach((command) => command.reset()),
    write: () => {
      if (!busy) create.mutate({ language }, { onSuccess });
    },
    duplicate: (mailingId: MailingId) => {
      if (!busy) copy.mutate({ mailingId }, { onSuccess });
    },
    discard: (mailingId: MailingId) => {
      if (!busy) discard.mutate({ mailingId });
    },
  };
}
