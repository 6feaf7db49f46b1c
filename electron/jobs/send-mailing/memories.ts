import type { MailingId } from '#domain/ids.ts';
import { announce } from '#electron/features/mailings/announce.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { RunMemory, RunPorts } from './run.ts';
import { settle } from './settle.ts';

/** What the job knows of each mailing besides the ledger: what it owes it, and whether it stands still. */
export function mailingMemories(ports: RunPorts) {
  const stuck = new Set<MailingId>();
  const memories = new Map<MailingId, RunMemory>();

  /** Nothing is retried by itself after a failed write: the owner makes room, then says to go on. */
  const getStuck = (mailingId: MailingId, error: unknown) => {
    stuck.add(mailingId);
    const code = error instanceof Refusal ? error.fault.code : 'unexpected';
    ports.log.note('send-mailing.stuck', { mailing: mailingId, code });
    announce(ports, mailingId);
  };

  return {
    of: (mailingId: MailingId): RunMemory => {
      const memory = memories.get(mailingId) ?? { failures: 0, senderProblems: 0, owed: new Map() };
      memories.set(mailingId, memory);
      return memory;
    },
    getStuck,
    isStuck: (mailingId: MailingId) => stuck.has(mailingId),
    release: (mailingId: MailingId) => {
      stuck.delete(mailingId);
    },
    /** Writes what mailings owe the ledger although they are not being sent now, such as a letter given back after a stop. */
    async settleOwed(): Promise<void> {
      for (const [mailingId, memory] of memories) {
        const owed = [...memory.owed];
        if (owed.length === 0 || stuck.has(mailingId)) continue;
        try {
          await ports.store.transaction(() => {
            for (const [, outcome] of owed) settle(ports, outcome);
          });
          for (const [lane] of owed) memory.owed.delete(lane);
          ports.progress(mailingId);
        } catch (error) {
          getStuck(mailingId, error);
        }
      }
    },
  };
}
