import type { StoreStatus } from '#contract/store.ts';
import type { KeyFacts, StoreKeeper } from './ports.ts';
import type { State } from './state.ts';

interface Around {
  readonly facts: KeyFacts;
  readonly tornTail: boolean;
  readonly waitUntil: number;
}

/** A state of the session as the window sees it. */
export function statusOf(
  keeper: StoreKeeper,
  state: State,
  { facts, tornTail, waitUntil }: Around,
): StoreStatus {
  const { folder, practice } = keeper;
  const { protection, recoveryMadeAt } = facts;
  switch (state.at) {
    case 'opening':
      return { state: 'opening' };
    case 'failed':
      return { state: 'failed', practice, fault: state.fault, folder, olderGeneration: state.older };
    case 'locked':
      return {
        state: 'locked',
        practice,
        organisation: keeper.organisation(),
        lockedAt: state.since,
        idleMinutes: state.idleMinutes,
        protection,
        hasRecoveryKey: recoveryMadeAt !== null,
        keychain: state.keychain,
        waitUntil,
        folder,
      };
    case 'open':
      return {
        state: 'open',
        practice,
        folder,
        protection,
        openedBy: state.by,
        recovery:
          recoveryMadeAt === null
            ? null
            : { createdAt: recoveryMadeAt, keepers: keeper.recoveryKeepers(recoveryMadeAt) },
        tornTail,
        openedAt: state.since,
      };
  }
}
