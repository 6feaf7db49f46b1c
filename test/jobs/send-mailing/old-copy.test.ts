import { expect, test } from 'vitest';
import type { CopyWatch } from '#electron/features/copies/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import { counts, sendingBench, until, untilDone } from './job-bench.ts';
import { scriptedServer } from './scripted-server.ts';

/** A watch whose answer the test gives. */
function scriptedCopy(older = false): {
  copy: CopyWatch;
  raised: () => number;
  turnOut: (is: boolean) => void;
} {
  let raised = 0;
  let isOlder = older;
  let look: () => void = () => undefined;
  const looked = new Promise<void>((resolve) => {
    look = resolve;
  });
  return {
    copy: {
      view: () => ({ state: isOlder ? 'older' : 'newest' }),
      isOlder: () => isOlder,
      looked: () => looked,
      raise: async () => {
        raised += 1;
      },
      accept: async () => {
        isOlder = false;
      },
      stop: () => Promise.resolve(look()),
    },
    raised: () => raised,
    turnOut: (is) => {
      isOlder = is;
      look();
    },
  };
}

const code = (error: unknown) => (error instanceof Refusal ? error.fault.code : error);

test('a sending is counted at its start and at its end', async () => {
  const server = scriptedServer();
  const { copy, raised, turnOut } = scriptedCopy();
  turnOut(false);
  const bench = await sendingBench(server, { copy });
  await untilDone(bench, bench.draft);
  await until(() => raised() === 2, raised);
  expect(server.dots).toHaveLength(8);
});

test('nothing leaves before it is known whether this is an old copy, and nothing from one', async () => {
  const server = scriptedServer();
  const { copy, turnOut } = scriptedCopy();
  const bench = await sendingBench(server, { copy });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.dots).toEqual([]);
  expect(bench.ports.mailings.get(bench.draft)?.state).toBe('sending');
  turnOut(true);
  await until(() => bench.ports.mailings.get(bench.draft)?.state === 'paused');
  expect(bench.ports.mailings.get(bench.draft)?.pauseReason).toBe('older-copy');
  expect(counts(bench, bench.draft)).toMatchObject({ waiting: 8, accepted: 0 });
  expect(server.dots).toEqual([]);
});

test('an old copy sends again once the owner said so and resumed the mailing', async () => {
  const server = scriptedServer();
  const { copy, turnOut } = scriptedCopy(true);
  turnOut(true);
  const bench = await sendingBench(server, { copy, unsent: true });
  const { mailingId, calls } = { mailingId: bench.draft, calls: bench.calls };
  const { blockers, receiving } = await calls['mailings.check']({ mailingId });
  expect(blockers).toEqual([{ code: 'older-copy', params: {} }]);
  const refused = await Promise.resolve(calls['mailings.send']({ mailingId, people: receiving })).catch(code);
  expect(refused).toBe('mailing.blocked');
  await copy.accept();
  await calls['mailings.send']({ mailingId, people: receiving });
  expect(await untilDone(bench, mailingId)).toMatchObject({ accepted: 8 });
});

test('a paused mailing does not resume from an old copy, and does after the owner’s word', async () => {
  const server = scriptedServer();
  const { copy, turnOut } = scriptedCopy();
  const bench = await sendingBench(server, { copy });
  turnOut(true);
  const mailingId = bench.draft;
  await until(() => bench.ports.mailings.get(mailingId)?.state === 'paused');
  const resume = async () => bench.calls['mailings.resume']({ mailingId });
  expect(await resume().catch(code)).toBe('mailing.older-copy');
  expect(server.dots).toEqual([]);
  await copy.accept();
  expect(bench.ports.mailings.get(mailingId)?.state).toBe('paused');
  await resume();
  expect(await untilDone(bench, mailingId)).toMatchObject({ accepted: 8 });
});

test('a newer copy that is found at the start of a sending stops it before the first letter', async () => {
  const server = scriptedServer();
  const { copy, turnOut } = scriptedCopy();
  turnOut(false);
  const found: CopyWatch = { ...copy, raise: async () => turnOut(true) };
  const bench = await sendingBench(server, { copy: found });
  await until(() => bench.ports.mailings.get(bench.draft)?.state === 'paused');
  expect(server.dots).toEqual([]);
  expect(counts(bench, bench.draft)).toMatchObject({ waiting: 8 });
});
