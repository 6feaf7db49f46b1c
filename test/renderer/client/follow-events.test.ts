import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeEvent } from '#contract/events.ts';
import { followEvents } from '#renderer/client/follow-events.ts';
import type { Wire } from '#renderer/client/wire.ts';
import { connectionLost } from '#renderer/client/wire.ts';

/** A wire whose events and connection the test itself moves. */
function wireByHand() {
  const listeners = new Set<(event: ChangeEvent) => void>();
  const watchers = new Set<(stands: boolean) => void>();
  const wire: Wire = {
    call: () => Promise.resolve(connectionLost),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onConnection: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    pathOf: () => null,
    mailFrames: '/mail/',
  };
  return {
    wire,
    tell: (topic: ChangeEvent['topic']) => listeners.forEach((listener) => listener({ topic, ids: [] })),
    connection: (stands: boolean) => watchers.forEach((watcher) => watcher(stands)),
  };
}

describe('following events', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  async function watched(milliseconds = 50) {
    const queries = new QueryClient();
    const hand = wireByHand();
    let asked = 0;
    const observer = new QueryObserver(queries, {
      queryKey: ['jobs.all', {}],
      queryFn: async () => {
        asked += 1;
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        return asked;
      },
      staleTime: Number.POSITIVE_INFINITY,
    });
    const leave = observer.subscribe(() => undefined);
    const stop = followEvents(hand.wire, queries);
    await vi.advanceTimersByTimeAsync(milliseconds + 10);
    return {
      ...hand,
      asked: () => asked,
      shown: () => queries.getQueryData(['jobs.all', {}]),
      end: () => {
        stop();
        leave();
        queries.clear();
      },
    };
  }

  it('asks again after an event that concerns the answer', async () => {
    const { tell, asked, end } = await watched();
    tell('jobs');
    await vi.advanceTimersByTimeAsync(400);
    expect(asked()).toBe(2);
    tell('settings');
    await vi.advanceTimersByTimeAsync(400);
    expect(asked()).toBe(2);
    end();
  });

  it('gathers the events of a running mailing instead of asking for each', async () => {
    const { tell, asked, end } = await watched();
    for (let event = 0; event < 100; event += 1) {
      tell('deliveries');
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(400);
    expect(asked()).toBeGreaterThan(3);
    expect(asked()).toBeLessThan(12);
    end();
  });

  it('lets slow answers arrive while events go on coming', async () => {
    const { tell, shown, end } = await watched(300);
    for (let event = 0; event < 200; event += 1) {
      tell('deliveries');
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(shown()).toBeGreaterThan(3);
    end();
  });

  it('asks for everything again once a lost connection stands again', async () => {
    const { connection, asked, end } = await watched();
    connection(false);
    await vi.advanceTimersByTimeAsync(400);
    expect(asked()).toBe(1);
    connection(true);
    await vi.advanceTimersByTimeAsync(400);
    expect(asked()).toBe(2);
    end();
  });
});
