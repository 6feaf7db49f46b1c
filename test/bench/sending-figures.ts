import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { MailingDocument } from '#domain/mailings/document.ts';
import type { Child } from '../store/child-program.ts';
import { clubToSend } from '../faults/club-to-send.ts';
import type { Figure } from './figures.ts';
import { figure } from './figures.ts';
import { smtpSink } from './smtp-sink.ts';

const rounds = 3;
const letters = Number(process.env.BENCH_LETTERS ?? 10_000);
const connections = [5, 10] as const;

const spent = z.object({ ms: z.number(), cpuUs: z.number(), rssMb: z.number() });
type Spent = z.infer<typeof spent>;

/** Words that make a letter of 18 kB, in two parts. */
const document: MailingDocument = {
  type: 'doc',
  content: Array.from({ length: 12 }, () => ({
    type: 'paragraph',
    content: [
      {
        type: 'text',
        text: 'Am ersten Samstag im Juli feiern wir am Ufer, mit Musik, Kuchen und Grüßen vom See. '.repeat(
          8,
        ),
      },
    ],
  })),
};

export interface Programs {
  readonly sending: (folder: string, connections: string) => Child;
  readonly pool: (letter: string, port: string, connections: string, count: string) => Child;
}

/** Rates of a mailing with its ledger and of the mail library's pool without one, in interleaved rounds. */
export async function sendingFigures(programs: Programs): Promise<readonly Figure[]> {
  const sink = await smtpSink();
  const all = connections.map((count) => ({ count, ours: new Array<Spent>(), pool: new Array<Spent>() }));
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const { count, ours, pool } of all) {
        ours.push(await throughTheEngine(programs, sink.port, count));
        pool.push(await throughThePool(programs, sink.port, count));
      }
  } finally {
    await sink.stop();
  }
  return all.flatMap(({ count, ours, pool }) => figuresOf(count, ours, pool));
}

function figuresOf(count: number, ours: readonly Spent[], pool: readonly Spent[]): readonly Figure[] {
  const rate = ({ ms }: Spent) => (letters / ms) * 1000;
  const share = (spentHere: Spent) => spentHere.cpuUs / letters;
  const against = (pick: (one: Spent) => number) => ({
    name: `the library's pool, raw letters, no ledger, ${String(count)} connections`,
    samples: pool.map(pick),
  });
  const mark = String(count);
  const memory = ({ rssMb }: Spent) => rssMb;
  return [
    figure(`sending.rate-${mark}`, 'mails/s', ours.map(rate), against(rate)),
    figure(`sending.vs-pool-raw-${mark}`, 'mails/s', pool.map(rate), {
      name: 'the engine with its ledger',
      samples: ours.map(rate),
    }),
    figure(`sending.cpu-us-${mark}`, 'us', ours.map(share), against(share)),
    figure(`sending.rss-mb-${mark}`, 'MB', ours.map(memory), against(memory)),
  ];
}

async function throughTheEngine({ sending }: Programs, port: number, count: number): Promise<Spent> {
  return inFolder(async (folder) => {
    await clubToSend(folder, { people: letters, port, user: '', document });
    const child = sending(folder, String(count));
    await child.line();
    return ended(child);
  });
}

async function throughThePool({ pool }: Programs, port: number, count: number): Promise<Spent> {
  return inFolder(async (folder) => {
    const file = join(folder, 'letter.eml');
    await writeFile(file, readyLetter());
    return ended(pool(file, String(port), String(count), String(letters)));
  });
}

async function ended(child: Child): Promise<Spent> {
  const line = await child.line();
  if (line === null) throw new Error('the program ended by itself');
  await child.ended;
  return spent.parse(JSON.parse(line));
}

/** 18 kB in lines, as the engine's letters are. */
function readyLetter(): string {
  const head = 'From: club@example.org\r\nTo: person@example.org\r\nSubject: Sommerfest\r\n\r\n';
  const line = `${'Kuchen am See '.repeat(5)}\r\n`;
  return head + line.repeat(Math.ceil((18_000 - head.length) / line.length));
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
