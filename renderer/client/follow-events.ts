import type { Query, QueryClient } from '@tanstack/react-query';
import type { Topic } from '#contract/events.ts';
import { isOldAfter } from './topics.ts';
import type { Wire } from './wire.ts';
import { isChangeEvent } from './wire.ts';

/** Shortest time between two rounds of asking again, in milliseconds. */
const gap = 120;
/** A round that takes longer than this no longer holds up the next one. */
const patience = 2000;

const nameOf = (query: Query): string => {
  const [name] = query.queryKey;
  return typeof name === 'string' ? name : '';
};

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks again for what events call old. Events of a running mailing come many times a second: they are
 * gathered, and a new round begins only when the one before has its answers, so that none is thrown away.
 */
export function followEvents(wire: Wire, queries: QueryClient): () => void {
  const changed = new Set<Topic>();
  let running = false;

  async function run() {
    running = true;
    while (changed.size > 0) {
      await pause(gap);
      const topics = new Set(changed);
      changed.clear();
      const asked = queries.invalidateQueries({
        predicate: (query) => isOldAfter(nameOf(query), topics),
      });
      await Promise.race([asked, pause(patience)]);
    }
    running = false;
  }

  const note = (topic: Topic) => {
    changed.add(topic);
    if (!running) void run();
  };
  const leaveEvents = wire.onEvent((event) => {
    if (isChangeEvent(event)) note(event.topic);
  });
  const leaveConnection = wire.onConnection((stands) => {
    if (stands) note('store');
  });
  return () => {
    leaveEvents();
    leaveConnection();
  };
}
