import { expect } from 'vitest';
import type { MailAccount } from '#domain/accounts/account.ts';
import { unprobed } from '#domain/accounts/account.ts';
import type { TrialStep } from '#domain/accounts/trial.ts';
import { aborter } from '#electron/features/aborter.ts';
import { accountTester } from '#electron/mail/accounts/account-tester.ts';
import { probeWords } from '#electron/mail/accounts/probe-words.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { inEachWorld } from '../../servers/each-world.ts';
import type { MailWorld } from '../../servers/mail-world.ts';

const address = 'club@example.org';

function accountIn(world: MailWorld, change: Partial<MailAccount> = {}): MailAccount {
  const user = address;
  return {
    id: 1,
    senderName: 'Ruderclub',
    address,
    provider: 'other',
    submission: { host: world.submission.host, port: world.submission.starttls, security: 'starttls', user },
    mailbox: { host: world.mailbox.host, port: world.mailbox.tls, security: 'tls', user },
    passwordPlace: 'store',
    limits: { perHour: null, perDay: null },
    capabilities: unprobed,
    probedAt: null,
    ...change,
  };
}

async function check(account: MailAccount, password: string, signal = aborter().signal) {
  const steps: TrialStep[] = [];
  const lines: string[] = [];
  const tester = accountTester({
    clock: systemClock,
    randomness: systemRandomness,
    words: () => probeWords.de,
    patience: 15_000,
  });
  const result = await tester.run(
    account,
    password,
    { begins: (step) => void steps.push(step), hears: (line) => void lines.push(line) },
    signal,
  );
  return { result, steps, lines };
}

inEachWorld({ mailboxes: [address] }, (story) => {
  story('an account is checked from the name of its server to the letter read back', async (world) => {
    const before = (await world.letters(address)).length;
    const { result, steps, lines } = await check(accountIn(world), world.password);
    expect(result).toEqual({
      ok: true,
      capabilities: {
        plusAddress: true,
        messageIdKept: true,
        returnPathKept: true,
        listHeadersKept: true,
        filesSentCopy: false,
        dsn: true,
        from: 'kept',
        dkim: 'untold',
        dmarc: 'untold',
      },
    });
    expect(steps).toEqual([
      'submission-resolve',
      'submission-connect',
      'submission-encrypt',
      'submission-login',
      'send',
      'mailbox-resolve',
      'mailbox-connect',
      'mailbox-login',
      'read-back',
    ]);
    const said = lines.join('\n');
    expect(said).toMatch(/^S: 220 /m);
    expect(said).toMatch(/^C: .*(?:LOGIN|AUTHENTICATE)/m);
    expect(said).not.toContain(world.password);
    expect(said).not.toContain(Buffer.from(`\0${address}\0${world.password}`).toString('base64'));
    const letters = (await world.letters(address)).slice(before);
    expect(letters).toHaveLength(3);
    expect(letters.every(({ flags }) => !flags.includes('\\Seen'))).toBe(true);
  });

  story('a letter to oneself may be refused, and the words of the server are told', async (world) => {
    const { result } = await check(accountIn(world, { address: 'niemand@example.org' }), world.password);
    expect(result).toMatchObject({ ok: false, step: 'send', problem: 'letter-refused' });
    expect(result.ok ? '' : result.words).toContain('5.1.1');
  });

  story('the step that failed is named, on either side', async (world) => {
    const good = accountIn(world);
    const nobody = { ...good.submission, port: 1 };
    expect((await check({ ...good, submission: nobody }, world.password)).result).toMatchObject({
      step: 'submission-connect',
      problem: 'refused',
    });
    const plain = { ...good.mailbox, port: world.mailbox.plain };
    expect((await check({ ...good, mailbox: plain }, world.password)).result).toMatchObject({
      step: 'mailbox-encrypt',
      problem: 'tls-mismatch',
    });
    const unknown = { ...good.submission, host: 'mail.invalid', security: 'tls' } as const;
    expect((await check({ ...good, submission: unknown }, world.password)).result).toMatchObject({
      step: 'submission-resolve',
      problem: 'host-unknown',
    });
  });

  story('a wrong password is tried once and said', async (world) => {
    const { result, lines } = await check(accountIn(world), 'falsch7Wort');
    expect(result).toMatchObject({ ok: false, step: 'submission-login', problem: 'login-refused' });
    expect(lines.filter((line) => line.startsWith('C: AUTH'))).toHaveLength(1);
    expect(lines.join('\n')).not.toContain('falsch7Wort');
  });
});
