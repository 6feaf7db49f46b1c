import { expect } from 'vitest';
import { childProgram } from '../store/child-program.ts';
import { scratchFolder } from '../store/scratch-store.ts';
import { inEachWorld } from '../servers/each-world.ts';
import { clubThatSent } from './club-that-sent.ts';
import type { Moment } from './line-at-append.ts';
import { lineAtAppend, moments } from './line-at-append.ts';

const filing = childProgram('file-until-killed');
const addressOf = (moment: Moment) => `${moment}@example.org`;

/** Copies there are when the engine was killed at that moment. */
const filedBy: Readonly<Record<Moment, number>> = { before: 0, 'half-way': 0, unanswered: 1, answered: 1 };

inEachWorld({ mailboxes: moments.map(addressOf) }, (story) => {
  for (const moment of moments)
    story(
      `killed while a copy is filed (${moment}), the next start leaves exactly one`,
      async (world) => {
        const address = addressOf(moment);
        const line = await lineAtAppend(world.mailbox.plain);
        const folder = await scratchFolder();
        await clubThatSent(folder, { address, password: world.password, port: line.port });
        const copies = async () =>
          (await world.letters(address)).filter((one) => one.folder === 'Sent').length;

        const reached = line.stopAt(moment);
        const killed = filing(folder);
        await reached;
        killed.kill();
        await killed.ended;
        expect(await copies()).toBe(filedBy[moment]);

        line.open();
        const next = filing(folder);
        expect(await next.line()).toBe('filed');
        await next.ended;
        expect(await copies()).toBe(1);
      },
      120_000,
    );
});
