import { announce } from '#electron/features/mailings/announce.ts';
import type { SendPorts } from './ports.ts';
import { pauseNow } from './settle.ts';

/**
 * Puts the ledger in order when the engine starts. A mailing of which letters had left goes on by itself; one
 * that was still in its hold is paused: nobody may be surprised by a mailing they had not let go of yet.
 */
export async function recoverAfterStart(ports: SendPorts): Promise<void> {
  const touched = ports.mailings.underWay();
  const at = ports.clock.now();
  await ports.store.transaction(() => {
    ports.ledger.recover(null, at);
    for (const { id, state, startedAt } of touched) {
      if (state !== 'sending') continue;
      ports.mailings.addCourse(id, { at, kind: 'restarted', reason: null });
      if (startedAt === null) pauseNow(ports, id, 'restart', at);
    }
  });
  for (const { id } of touched) announce(ports, id);
}
