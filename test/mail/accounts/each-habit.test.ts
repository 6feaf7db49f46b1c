import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Capabilities, MailAccount } from '#domain/accounts/account.ts';
import { unprobed } from '#domain/accounts/account.ts';
import { aborter } from '#electron/features/aborter.ts';
import { accountTester } from '#electron/mail/accounts/account-tester.ts';
import { probeWords } from '#electron/mail/accounts/probe-words.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import type { InProcessWorld } from '../../servers/in-process-world.ts';
import { startInProcessWorld } from '../../servers/in-process-world.ts';
import type { ProviderHabits } from '../../servers/provider-habits.ts';
import { harmless } from '../../servers/provider-habits.ts';

const address = 'club@example.org';
let world: InProcessWorld;
beforeAll(async () => {
  world = await startInProcessWorld({ mailboxes: [address] });
});
afterAll(() => world.stop());

/** What the probe finds out where the provider has these habits. */
async function foundWith(habits: ProviderHabits): Promise<Capabilities> {
  Object.assign(world.habits, habits);
  const { submission, mailbox, password } = world;
  const account: MailAccount = {
    id: 1,
    senderName: 'Ruderclub Grünau e. V.',
    address,
    provider: 'other',
    submission: { host: submission.host, port: submission.starttls, security: 'starttls', user: address },
    mailbox: { host: mailbox.host, port: mailbox.plain, security: 'plain', user: address },
    passwordPlace: 'store',
    limits: { perHour: null, perDay: null },
    capabilities: unprobed,
    probedAt: null,
  };
  const impatient = {
    ...systemClock,
    wait: (_: number, signal?: AbortSignal) => systemClock.wait(10, signal),
  };
  const tester = accountTester({
    clock: impatient,
    randomness: systemRandomness,
    words: () => probeWords.de,
  });
  const quiet = { begins: () => undefined, hears: () => undefined };
  const result = await tester.run(account, password, quiet, aborter().signal);
  if (!result.ok) throw new Error(`${result.step}: ${result.problem} ${result.words}`);
  return result.capabilities;
}

const yesNo = [true, false] as const;
const senders = ['kept', 'name-changed', 'on-behalf', 'address-changed'] as const;
const verdicts = {
  silent: { dkim: 'untold', dmarc: 'untold' },
  pass: { dkim: 'aligned', dmarc: 'pass' },
  fail: { dkim: 'failed', dmarc: 'fail' },
  unsigned: { dkim: 'missing', dmarc: 'none' },
  'other-domain': { dkim: 'other-domain', dmarc: 'fail' },
  forged: { dkim: 'untold', dmarc: 'untold' },
  'forged-below': { dkim: 'failed', dmarc: 'fail' },
} as const;
const said = ['silent', 'pass', 'fail', 'unsigned', 'other-domain', 'forged', 'forged-below'] as const;

/** Every way to keep or lose what tokens travel by, with the senders and verdicts taken in turn. */
const combinations = yesNo.flatMap((plusAddress) =>
  yesNo.flatMap((messageIdKept) =>
    yesNo.flatMap((listHeadersKept) =>
      (['kept', 'rewritten', 'refused'] as const).flatMap((envelopeSender) =>
        (['taken', 'refused', 'none'] as const).map((reports) => ({
          plusAddress,
          messageIdKept,
          listHeadersKept,
          envelopeSender,
          reports,
        })),
      ),
    ),
  ),
);

test.each(
  combinations.map((combination, index) => ({
    ...combination,
    from: senders[(index + Math.floor(index / 4)) % senders.length] ?? 'kept',
    verdict: said[index % said.length] ?? 'silent',
  })),
)(
  'R29: the probe finds plus $plusAddress, envelope sender $envelopeSender, Message-ID $messageIdKept, List $listHeadersKept, reports $reports, From $from, verdict $verdict',
  async ({ plusAddress, messageIdKept, listHeadersKept, envelopeSender, reports, from, verdict }) => {
    const messageId = messageIdKept ? 'kept' : 'rewritten';
    const listFields = listHeadersKept ? 'kept' : 'stripped';
    expect(
      await foundWith({ plusAddress, envelopeSender, messageId, listFields, reports, from, verdict }),
    ).toEqual({
      plusAddress,
      messageIdKept,
      listHeadersKept,
      returnPathKept: envelopeSender === 'kept',
      filesSentCopy: false,
      dsn: reports === 'taken',
      from,
      ...verdicts[verdict],
    });
  },
);

test.each(said.flatMap((verdict) => senders.map((from) => ({ verdict, from }))))(
  'R25, R26: of a verdict $verdict the probe believes the own provider alone, with From $from',
  async ({ verdict, from }) => {
    expect(await foundWith({ ...harmless(), verdict, from })).toMatchObject({ from, ...verdicts[verdict] });
  },
);

test('I28: Authentication-Results that somebody else wrote, above or below, prove nothing', async () => {
  expect(await foundWith({ ...harmless(), verdict: 'forged' })).toMatchObject({ dkim: 'untold' });
  expect(await foundWith({ ...harmless(), verdict: 'forged-below' })).toMatchObject({ dmarc: 'fail' });
});
