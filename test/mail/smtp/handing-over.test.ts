import { expect, test } from 'vitest';
import type { SmtpStage } from '#domain/deliveries/reply-class.ts';
import { fakeServer } from './fake-server.ts';
import type { Move } from './fake-session.ts';
import { handedOver, letter, opened, quiet, short, wayOut } from './way-out.ts';

const offers = {
  'one by one': () => ['AUTH PLAIN'],
  'in one go': () => ['AUTH PLAIN', 'PIPELINING'],
} as const;
const manners = ['one by one', 'in one go'] as const;

type Refusal = readonly [string, Move, SmtpStage, number, string | null];

const refusals: readonly Refusal[] = [
  ['MAIL', '550 5.7.60 Not your address', 'mail', 550, '5.7.60'],
  ['MAIL', '530 5.7.0 Must issue STARTTLS first', 'mail', 530, '5.7.0'],
  ['MAIL', '452 4.3.1 Insufficient storage', 'mail', 452, '4.3.1'],
  ['RCPT', '450 4.2.0 Greylisted', 'rcpt', 450, '4.2.0'],
  ['RCPT', '452 4.5.3 Too many recipients', 'rcpt', 452, '4.5.3'],
  ['RCPT', '550 5.1.1 User unknown', 'rcpt', 550, '5.1.1'],
  ['RCPT', '550-5.1.1 User\r\n550 5.1.1 unknown', 'rcpt', 550, '5.1.1'],
  ['DATA', '451 4.3.0 Not now', 'data', 451, '4.3.0'],
  ['DATA', '554 no', 'data', 554, null],
  ['dot', '552 5.2.2 Mailbox full', 'dot', 552, '5.2.2'],
  ['dot', '550 5.7.1 Spam', 'dot', 550, '5.7.1'],
  ['dot', '451 4.3.0 Try again', 'dot', 451, '4.3.0'],
];
const each = manners.flatMap((manner) => refusals.map((row) => [manner, ...row] as const));

test.each(each)(
  '%s, a refusal of %s with “%s” keeps its stage, and the next letter goes over the same connection',
  async (manner, at, move, stage, code, enhanced) => {
    const server = await fakeServer({
      offers: offers[manner],
      on: (what, count) => {
        if (what === at && count === 1) return move;
        // Without RSET a server is still in the midst of the letter before (RFC 5321, section 4.1.4).
        if (what === 'MAIL' && count === 2 && !server.lines.includes('RSET')) return '503 5.5.1 Nested MAIL';
        return manner === 'in one go' && what === 'DATA' && count === 1 && at !== 'dot'
          ? '503 5.5.1 No valid recipients'
          : undefined;
      },
    });
    const connection = await opened(wayOut({ endpoint: { port: server.port } }));
    const { result, asked } = await handedOver(connection);
    expect(result).toMatchObject({ kind: 'rejected', stage, reply: { code, enhanced } });
    expect(asked).toBe(stage === 'dot');
    expect((await handedOver(connection)).result.kind).toBe('accepted');
    expect(server.connections()).toBe(1);
    expect(server.letters).toHaveLength(stage === 'dot' ? 2 : 1);
  },
);

test('a server that wants the letter of an address it refused gets none of it', async () => {
  const server = await fakeServer({
    offers: offers['in one go'],
    on: (what, count) => (what === 'RCPT' && count === 1 ? '550 5.1.1 User unknown' : undefined),
  });
  const connection = await opened(wayOut({ endpoint: { port: server.port } }));
  const { result, asked } = await handedOver(connection);
  expect(result).toMatchObject({ kind: 'rejected', stage: 'rcpt', reply: { code: 550, enhanced: '5.1.1' } });
  expect(asked).toBe(false);
  expect(server.letters.map(String)).toEqual(['.\r\n']);
  expect((await handedOver(connection)).result.kind).toBe('accepted');
});

const closings: readonly (readonly [string, SmtpStage])[] = [
  ['MAIL', 'mail'],
  ['RCPT', 'rcpt'],
  ['DATA', 'data'],
  ['dot', 'dot'],
];
test.each(manners.flatMap((manner) => closings.map((row) => [manner, ...row] as const)))(
  '%s, 421 to %s is an answer of that stage and the end of the connection',
  async (manner, at, stage) => {
    const server = await fakeServer({
      offers: offers[manner],
      on: (what, count) =>
        what === at && count === 2 ? { say: '421 4.7.0 Enough', next: 'close' } : undefined,
    });
    const connection = await opened(wayOut({ endpoint: { port: server.port } }));
    expect((await handedOver(connection)).result.kind).toBe('accepted');
    expect((await handedOver(connection)).result).toMatchObject({
      kind: 'rejected',
      stage,
      reply: { code: 421 },
    });
    await server.left();
    expect((await handedOver(connection)).result).toEqual({ kind: 'lost', dotWithheld: true });
  },
);

test('421 to the very first MAIL is one of MAIL', async () => {
  const server = await fakeServer({
    on: (what) => (what === 'MAIL' ? { say: '421 4.7.0 Not now', next: 'close' } : undefined),
  });
  const connection = await opened(wayOut({ endpoint: { port: server.port } }));
  expect((await handedOver(connection)).result).toMatchObject({ stage: 'mail', reply: { code: 421 } });
});

const ways = ['close', 'reset', 'silence'] as const;
const losses = (stages: readonly string[]) =>
  manners.flatMap((manner) => stages.flatMap((at) => ways.map((next) => [manner, next, at] as const)));

test.each(losses(['MAIL', 'RCPT', 'DATA', 'body']))(
  '%s, %s at %s loses a letter whose dot never left',
  async (manner, next, at) => {
    const server = await fakeServer({
      offers: offers[manner],
      on: (what) => (what === at ? { next } : undefined),
    });
    const connection = await opened(
      wayOut({ endpoint: { port: server.port }, timeouts: next === 'silence' ? short : {} }),
    );
    // The dot is allowed only long after the connection is gone, as when a disk is slow.
    const result = await connection.submit(letter('x'.repeat(300_000)), () => later(400), quiet);
    expect(result).toEqual({ kind: 'lost', dotWithheld: true });
    await server.left();
    expect(server.letters).toHaveLength(0);
  },
);

test('nothing is said of a letter while the dot is still being allowed', async () => {
  const asked = signal();
  const server = await fakeServer({
    on: async (what) => {
      if (what !== 'body') return undefined;
      await asked.given;
      return { next: 'reset' };
    },
  });
  const connection = await opened(wayOut({ endpoint: { port: server.port } }));
  let isAllowed = false;
  const allow = async () => {
    asked.give();
    await later(150);
    isAllowed = true;
  };
  expect(await connection.submit(letter(), allow, quiet)).toEqual({ kind: 'lost', dotWithheld: true });
  expect(isAllowed).toBe(true);
});

test.each(losses(['dot']))(
  '%s, %s after the %s leaves open what became of the letter',
  async (manner, next, at) => {
    const server = await fakeServer({
      offers: offers[manner],
      on: (what) => (what === at ? { next } : undefined),
    });
    const connection = await opened(
      wayOut({ endpoint: { port: server.port }, timeouts: next === 'silence' ? short : {} }),
    );
    expect(await handedOver(connection)).toEqual({
      asked: true,
      result: { kind: 'lost', dotWithheld: false },
    });
    await server.left();
    expect(server.letters).toHaveLength(1);
  },
);

test.each(['552 5.3.4 Too big', '421 4.3.2 Going down'])(
  '“%s” in the midst of the letter is an answer to it, and no dot follows',
  async (say) => {
    const server = await fakeServer({ on: (what) => (what === 'body' ? { say, next: 'close' } : undefined) });
    const connection = await opened(wayOut({ endpoint: { port: server.port } }));
    const result = await connection.submit(letter('x'.repeat(300_000)), () => later(50), quiet);
    expect(result).toMatchObject({
      kind: 'rejected',
      stage: 'data',
      reply: { code: Number(say.slice(0, 3)) },
    });
    await server.left();
    expect(server.letters).toHaveLength(0);
  },
);

test('an acceptance in the midst of the letter is believed by nobody', async () => {
  const server = await fakeServer({ on: (what) => (what === 'body' ? '250 2.0.0 Ok' : undefined) });
  const connection = await opened(wayOut({ endpoint: { port: server.port } }));
  const result = await connection.submit(letter(), () => later(50), quiet);
  expect(result).toEqual({ kind: 'lost', dotWithheld: true });
  await server.left();
  expect(server.letters).toHaveLength(0);
});

test.each(['MAIL', 'body'])('an abort at %s ends the letter without a dot', async (at) => {
  const abort = new AbortController();
  const server = await fakeServer({
    on: (what) => {
      if (what !== at) return undefined;
      abort.abort();
      return { next: 'silence' };
    },
  });
  const connection = await opened(wayOut({ endpoint: { port: server.port }, timeouts: { answer: 60_000 } }));
  const result = await connection.submit(letter(), () => later(50), abort.signal);
  expect(result).toEqual({ kind: 'lost', dotWithheld: true });
  await server.left();
  expect(server.letters).toHaveLength(0);
});

test('an abort after the dot still waits a little for the answer', async () => {
  const abort = new AbortController();
  const server = await fakeServer({
    on: async (what) => {
      if (what !== 'dot') return undefined;
      abort.abort();
      await later(20);
      return undefined;
    },
  });
  const patient = { afterDot: 60_000, whenEnding: 5_000 };
  const connection = await opened(wayOut({ endpoint: { port: server.port }, timeouts: patient }));
  const allow = () => Promise.resolve();
  const first = await connection.submit(letter(), allow, abort.signal);
  expect(first.kind).toBe('accepted');
});

test('an abort after the dot leaves it open when the answer does not come', async () => {
  const abort = new AbortController();
  const server = await fakeServer({
    on: (what) => {
      if (what !== 'dot') return undefined;
      abort.abort();
      return { next: 'silence' };
    },
  });
  const patient = { afterDot: 60_000, whenEnding: 50 };
  const connection = await opened(wayOut({ endpoint: { port: server.port }, timeouts: patient }));
  const result = await connection.submit(letter(), () => Promise.resolve(), abort.signal);
  expect(result).toEqual({ kind: 'lost', dotWithheld: false });
});

test('a slow letter is waited for after the dot, longer than anything else', async () => {
  const server = await fakeServer({
    on: async (what) => {
      if (what === 'dot') await later(1_200);
      return undefined;
    },
  });
  const patient = { answer: 600 };
  const connection = await opened(wayOut({ endpoint: { port: server.port }, timeouts: patient }));
  expect((await handedOver(connection)).result.kind).toBe('accepted');
  await later(200);
  expect((await handedOver(connection)).result.kind).toBe('accepted');
  expect(server.connections()).toBe(1);
});

test('between two letters a connection may be quiet for as long as the pace wants', async () => {
  const server = await fakeServer();
  const patient = { greeting: 600, answer: 600, afterDot: 600 };
  const connection = await opened(wayOut({ endpoint: { port: server.port }, timeouts: patient }));
  await later(900);
  expect((await handedOver(connection)).result.kind).toBe('accepted');
  await later(900);
  expect((await handedOver(connection)).result.kind).toBe('accepted');
  expect(server.connections()).toBe(1);
});

function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
