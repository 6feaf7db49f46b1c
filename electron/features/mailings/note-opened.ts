import type { MailingId } from '#domain/ids.ts';
import type { MailingPorts } from './ports.ts';

/** A draft that came by mail was looked at; of any other, or a second time, nothing is noted. */
export async function noteOpened(ports: MailingPorts, mailingId: MailingId): Promise<void> {
  if (ports.mailings.fromLetter(mailingId)?.isOpened !== false) return;
  await ports.store.transaction(() => ports.mailings.noteOpened(mailingId, ports.clock.now()));
  ports.events.changed('mailings', [mailingId]);
}
