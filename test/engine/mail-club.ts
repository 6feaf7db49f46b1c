import type { ListId, MailingId } from '#domain/ids.ts';
import type { Clock } from '#electron/features/ports.ts';
import { expect, vi } from 'vitest';
import { settings } from '../features/lists/list-bench.ts';
import type { InProcessWorld } from '../servers/in-process-world.ts';
import { newClub } from './new-club.ts';
import type { OpenedEngine } from './opened-engine.ts';

export const clubAddress = 'post@example.org';
export const names = ['arne', 'bea', 'cleo', 'dora'] as const;
export const addressOf = (name: string) => `${name}@example.org`;
const soon = { timeout: 20_000, interval: 50 };

/** The time of day, and as much later as a test likes; who waits notices. */
export function laterClock() {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const clock: Clock = {
    now,
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        const due = now() + milliseconds;
        const end = () => {
          clearInterval(ticking);
          resolve();
        };
        const ticking = setInterval(() => {
          if (now() >= due) end();
        }, 5);
        signal?.addEventListener('abort', end, { once: true });
        if (signal?.aborted === true) end();
      }),
  };
  const later = (milliseconds: number) => {
    ahead += milliseconds;
  };
  return { clock, later };
}

/** Sends a mailing to a list. */
export async function sendTo({ told }: OpenedEngine, listId: ListId, subject: string): Promise<MailingId> {
  const mailingId = await told('mailings.create', { language: 'de' });
  const { revision } = await told('mailings.get', { mailingId });
  const text = [{ type: 'text', text: 'Am Sonntag rudern wir.' }] as const;
  const document = { type: 'doc', content: [{ type: 'paragraph', content: [...text] }] } as const;
  await told('mailings.save', {
    mailingId,
    revision,
    listIds: [listId],
    subject,
    preheader: '',
    document: { ...document, content: [...document.content] },
  });
  const { receiving, blockers } = await told('mailings.check', { mailingId });
  expect(blockers).toEqual([]);
  await told('mailings.send', { mailingId, people: receiving });
  return mailingId;
}

/** Sets up a club whose mailbox was looked into, with four members on one list; answers that list. */
export async function setUpClub(engine: OpenedEngine, world: InProcessWorld): Promise<ListId> {
  await engine.told('store.create', newClub());
  const server = { host: '127.0.0.1', security: 'tls', user: clubAddress } as const;
  await engine.told('account.save', {
    senderName: 'Ruderclub',
    address: clubAddress,
    provider: 'other',
    submission: { ...server, port: world.submission.tls },
    mailbox: { ...server, port: world.mailbox.tls },
    password: world.password,
  });
  const read = async () => expect((await engine.told('mailbox.status', {})).checkedAt).not.toBeNull();
  await vi.waitFor(read, soon);
  const listId = await engine.told('lists.create', {
    ...settings(),
    replyTo: '',
    kind: 'member-information',
  });
  for (const name of names)
    await engine.told('recipients.add', {
      listId,
      person: {
        givenName: name,
        familyName: 'Beck',
        address: addressOf(name),
        salutation: '',
        language: 'de',
        groups: [],
      },
      consent: { how: 'paper', note: '' },
      evenSo: false,
    });
  return listId;
}
