import type { MailingId } from '#domain/ids.ts';
import type { Events } from '../ports.ts';

/** Tells the windows that a mailing and its deliveries are in another state now. */
export function announce(ports: { readonly events: Events }, mailingId: MailingId): void {
  ports.events.changed('mailings', [mailingId]);
  ports.events.changed('deliveries', [mailingId]);
  ports.events.changed('jobs');
}
