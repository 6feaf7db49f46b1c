import type { HandlersOf } from '#contract/define.ts';
import type { store } from '#contract/store.ts';
import type { StoreSession } from './session.ts';

export function storeHandlers(session: StoreSession): HandlersOf<typeof store> {
  const done = (work: Promise<void>) => work.then(() => null);
  return {
    'store.status': () => session.status(),
    'store.lock': () => {
      session.lock();
      return null;
    },
    'store.unlock': ({ secret }) => done(session.unlock(secret)),
    'store.protect': ({ current, next }) => done(session.protect(current, next)),
    'store.retry': () => done(session.retry()),
    'store.open-older': () => done(session.openOlder()),
    'store.restart-practice': () => done(session.restartPractice()),
  };
}
