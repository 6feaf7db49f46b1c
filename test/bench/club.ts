import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Engine } from '#electron/engine.ts';
import { openEngine } from '#electron/engine.ts';
import type { Dispatch } from '#electron/hosts/dispatch.ts';
import { dispatcher } from '#electron/hosts/dispatch.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';

const built = join(import.meta.dirname, '..', '..', 'out', 'main');
/** People added at once; they share fsyncs, as an import's would. */
const atOnce = 500;

/** The engine on a folder, as the hosts open it. */
export function openClub(folder: string): Promise<Engine> {
  return openEngine({
    folder,
    language: 'en',
    clock: systemClock,
    randomness: systemRandomness,
    log: { note: () => undefined },
    workers: {
      deriveKey: pathToFileURL(join(built, 'derive-key-worker.js')),
      readLetter: pathToFileURL(join(built, 'read-letter-worker.js')),
    },
  });
}

/** A call that has to go well; its value. */
export async function ask(dispatch: Dispatch, name: string, input: unknown): Promise<unknown> {
  const reply = await dispatch(name, input);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.fault)}`);
  return reply.value;
}

/** Makes the practice club in a folder and adds people to its first list until there are `people`. */
export async function makeClub(folder: string, people: number): Promise<void> {
  const engine = await openClub(folder);
  const dispatch = dispatcher(engine);
  const listId = firstList(await ask(dispatch, 'lists.all', {}));
  for (let done = 40; done < people; done += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, people - done) }, (_, index) => done + index);
    await Promise.all(numbers.map((number) => ask(dispatch, 'recipients.add', newPerson(listId, number))));
  }
  await engine.close();
}

function firstList(lists: unknown): number {
  const first = z.array(z.object({ id: z.number() })).parse(lists)[0];
  if (first === undefined) throw new Error('the club has no list');
  return first.id;
}

function newPerson(listId: number, number: number) {
  const person = personNumber(number);
  return { listId, person, consent: { how: 'paper', note: '' }, evenSo: false };
}

export function personNumber(number: number) {
  return {
    givenName: `Given${number % 97}`,
    familyName: `Family${number}`,
    address: `given${number}@example.org`,
    salutation: '',
    language: 'en',
    groups: [],
  };
}

/** The id of one added person. */
export async function someRecipient(dispatch: Dispatch): Promise<number> {
  const page = await ask(dispatch, 'recipients.page', {
    listId: null,
    search: 'Family4242',
    segment: 'all',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 1,
  });
  const found = z.object({ rows: z.array(z.object({ id: z.number() })) }).parse(page).rows[0];
  if (found === undefined) throw new Error('the person to edit is not there');
  return found.id;
}
