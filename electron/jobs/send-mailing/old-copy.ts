import { announce } from '#electron/features/mailings/announce.ts';
import type { SendPorts } from './ports.ts';
import { pauseNow } from './settle.ts';

/**
 * Pauses what is being sent from an old copy of the data: what it calls waiting may have left long ago. Where the
 * disk takes no writes, nothing is sent either.
 */
export async function pauseOldCopy(ports: SendPorts): Promise<void> {
  const sending = ports.mailings.underWay().filter(({ state }) => state === 'sending');
  if (sending.length === 0) return;
  const paused = ports.store.transaction(() => {
    for (const { id } of sending) {
      if (ports.mailings.get(id)?.state === 'sending') pauseNow(ports, id, 'older-copy', ports.clock.now());
    }
  });
  await paused.catch(() => ports.log.note('send-mailing.old-copy-not-paused'));
  for (const { id } of sending) announce(ports, id);
}
