import type { Log } from '../ports.ts';
import type { TellPorts } from './ports.ts';
import { tellOwners } from './tell-owners.ts';

/** Tells owners between two looks into the mailbox, as soon as a list begins to tell by mail. */
export interface OwnerTeller {
  tell(): void;
  /** Resolves when nothing of it runs any more. */
  ended(): Promise<void>;
}

export function ownerTeller(ports: TellPorts & { readonly log: Log }): OwnerTeller {
  let last: Promise<void> = Promise.resolve();
  return {
    tell: () => {
      last = last
        .then(() => tellOwners(ports))
        // After the next look they are told all the same.
        .catch((error: unknown) => ports.log.note('owners.not-told', { error: String(error).slice(0, 60) }));
    },
    ended: () => last,
  };
}
