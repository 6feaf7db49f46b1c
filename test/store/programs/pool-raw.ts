import { readFile } from 'node:fs/promises';
import { writeSync } from 'node:fs';
import nodemailer from 'nodemailer';

/**
 * Sends one ready-made letter so many times through the mail library's own pool, with no ledger, and prints what it
 * took: what is left when nothing has to be remembered.
 */
const [, , letter = '', port = '', connections = '', count = ''] = process.argv;
const raw = await readFile(letter);
const pool = nodemailer.createTransport({
  pool: true,
  host: '127.0.0.1',
  port: Number(port),
  ignoreTLS: true,
  maxConnections: Number(connections),
  maxMessages: Infinity,
});
const [begin, used] = [performance.now(), process.cpuUsage()];
await Promise.all(
  Array.from({ length: Number(count) }, (_, index) =>
    pool.sendMail({
      envelope: { from: 'club@example.org', to: `person.${String(index)}@example.org` },
      raw,
    }),
  ),
);
const { user, system } = process.cpuUsage(used);
const rssMb = process.memoryUsage.rss() / 2 ** 20;
writeSync(1, `${JSON.stringify({ ms: performance.now() - begin, cpuUs: user + system, rssMb })}\n`);
pool.close();
