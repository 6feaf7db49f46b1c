import type { RecipientId } from '#domain/ids.ts';
import { performInside } from '../acts/perform.ts';
import type { Join } from '../decide/admit-join.ts';
import { prepareAdmission } from '../decide/admit-join.ts';
import type { NoticePorts } from '../notices/ports.ts';
import type { EnrolPorts } from '../recipients/ports.ts';
import { Refusal } from '../refuse.ts';
import type { RequestTable } from './ports.ts';
import { queueWelcome } from './welcome.ts';

/**
 * Puts somebody on a list whose address confirmed it, as an act of a letter, and welcomes them; inside a transaction.
 * `admitted` takes part in the act. Answers false, having done nothing, where the person cannot be put on the list.
 */
export function admitConfirmed(
  ports: EnrolPorts & NoticePorts & { readonly requests: RequestTable },
  join: Join,
  admitted: (recipientId: RecipientId) => void,
): boolean {
  const admit = prepared(ports, join);
  const list = ports.lists.get(join.listId);
  if (admit === null || list === null) return false;
  const name = join.name || join.address;
  const { recipientId, normalised, language } = performInside(
    ports,
    { kind: 'join-admitted', params: { name, list: list.name } },
    () => {
      const admission = admit();
      admitted(admission.recipientId);
      return admission;
    },
    'letter',
  );
  queueWelcome(ports, { recipientId, listId: join.listId, normalised, language, letterId: join.letterId });
  return true;
}

function prepared(ports: Parameters<typeof prepareAdmission>[0], join: Join) {
  try {
    return prepareAdmission(ports, join);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
