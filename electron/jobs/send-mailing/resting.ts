import type { MailingId } from '#domain/ids.ts';
import { restsUntil } from '#domain/mailings/rest.ts';
import { announce } from '#electron/features/mailings/announce.ts';
import type { SendPorts } from './ports.ts';

/** Paused mailings that go on by themselves, with the moment. */
export function resting(ports: SendPorts): readonly { readonly id: MailingId; readonly until: number }[] {
  return ports.mailings
    .underWay()
    .filter(({ state }) => state === 'paused')
    .flatMap(({ id }) => {
      const until = restsUntil(ports.mailings.course(id), ports.deliveries.lastAcceptedAt(id));
      return until === null ? [] : [{ id, until }];
    });
}

/** Lets mailings go on whose rest is over, but for those that were stopped meanwhile. */
export async function goOn(ports: SendPorts, rested: readonly MailingId[], now: number): Promise<void> {
  for (const id of rested) {
    await ports.store.transaction(() => {
      if (ports.mailings.get(id)?.state !== 'paused') return;
      ports.mailings.resume(id);
      ports.mailings.addCourse(id, { at: now, kind: 'resumed', reason: null });
    });
    announce(ports, id);
  }
}
