import { leftOf } from '#domain/deliveries/counts.ts';
import type { MailingId } from '#domain/ids.ts';
import { announce } from '#electron/features/mailings/announce.ts';
import type { Signal } from '#electron/features/signal.ts';
import { finishIfDone } from './claim.ts';
import { goOn, resting } from './resting.ts';
import type { RunPorts } from './run.ts';
import { runMailing } from './mailing-run.ts';
import { mailingMemories } from './memories.ts';

/** Looks over all mailings under way and does one piece of work at a time. */
export function sendingRounds(ports: RunPorts, stop: Signal) {
  const memories = mailingMemories(ports);
  let restUntil = 0;

  const sending = () =>
    ports.mailings.underWay().filter(({ id, state }) => state === 'sending' && !memories.isStuck(id));

  /** Answers false when there is nothing to do for this mailing now. */
  async function work(mailingId: MailingId, now: number): Promise<boolean> {
    if (ports.ledger.anyDue(now)) await ports.store.transaction(() => ports.ledger.revive(now));
    if (ports.ledger.nextWaiting(mailingId) === null) {
      if (leftOf(ports.deliveries.counts(mailingId)) > 0) return false;
      await ports.store.transaction(() => finishIfDone(ports, mailingId, now));
      announce(ports, mailingId);
      return true;
    }
    // Whoever waits for the computer or for the first look is woken at the end of that.
    if (restUntil > now || ports.power.isAsleep() || ports.firstLook.isAwaited()) return false;
    if (ports.mailings.get(mailingId)?.startedAt === null) await ports.copy.raise();
    if (ports.copy.isOlder()) return false;
    const rest = await runMailing(ports, mailingId, memories.of(mailingId), stop);
    restUntil = rest === 0 ? 0 : ports.clock.now() + rest;
    if (ports.mailings.get(mailingId)?.state !== 'sending') await ports.copy.raise();
    return true;
  }

  return {
    /** One piece of work as things stand at `now`. Answers false when there is nothing to do at all. */
    async round(now: number): Promise<boolean> {
      await memories.settleOwed();
      const rested = resting(ports).flatMap(({ id, until }) => (until <= now ? [id] : []));
      if (rested.length > 0) await goOn(ports, rested, now);
      for (const { id, holdUntil } of sending()) {
        if ((holdUntil ?? 0) > now) continue;
        try {
          if (await work(id, now)) return true;
        } catch (error) {
          memories.getStuck(id, error);
        }
      }
      return false;
    },
    /**
     * When a hold ends, a deferred letter is due or the account may be tried again; Infinity when nothing is planned.
     * @param now that of the round before: what came due since then was not looked at yet
     */
    nextMoment(now: number): number {
      const mailings = sending();
      const holds = mailings.flatMap(({ holdUntil }) => holdUntil ?? []);
      const deferred = mailings.length === 0 ? null : ports.ledger.nextDue();
      // What is past was looked at already: naming it again would make the loop spin.
      const rests = resting(ports).map(({ until }) => until);
      return Math.min(...[...holds, ...rests, deferred ?? now, restUntil].filter((moment) => moment > now));
    },
    /** What made the account rest no longer holds. */
    forgetRest: () => {
      restUntil = 0;
    },
    settleOwed: () => memories.settleOwed(),
    isStuck: (mailingId: MailingId) => memories.isStuck(mailingId),
    release: (mailingId: MailingId) => {
      memories.release(mailingId);
      restUntil = 0;
    },
  };
}
