import type { MailingId } from '#domain/ids.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { UnclearCards } from '../send/unclear-cards.tsx';

/** Those of the unclear that still wait for the owner's word, also after everybody had their turn. */
export function UnclearPeople({ mailingId }: { readonly mailingId: MailingId }) {
  const { data } = useEngine('mailings.progress', { mailingId });
  if (data === undefined || data.unclear.length === 0) return null;
  return (
    <div className="unclear-people">
      <UnclearCards rows={data.unclear} count={data.unclear.length} />
    </div>
  );
}
