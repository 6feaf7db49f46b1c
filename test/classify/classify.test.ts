import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const bounce = `From: MAILER-DAEMON@mx.example.org
Subject: failure notice

Hi. This is the qmail-send program at mx.example.org.

<arne@example.org>:
Sorry, no mailbox here by that name. (#5.1.1)
`;

test('a folder of letters becomes a line of JSON for each', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-classify-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'b.eml'), bounce);
  await writeFile(join(folder, 'a.eml'), 'From: bea@example.org\nSubject: Hallo\n\nBis morgen.\n');
  await writeFile(join(folder, 'notes.txt'), bounce);
  const program = join(import.meta.dirname, 'run.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [program, folder]);
  const lines: unknown[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toEqual([
    { id: 'a.eml', kind: 'other', recipients: [] },
    {
      id: 'b.eml',
      kind: 'bounce',
      recipients: [
        { address: 'arne@example.org', action: 'failed', status: '5.1.1', hard: true, permanent: true },
      ],
    },
  ]);
}, 60_000);
