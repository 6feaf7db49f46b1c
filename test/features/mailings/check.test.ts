import { expect, test } from 'vitest';
import type { CheckItem } from '#contract/mailings.ts';
import { fieldHandlers } from '#electron/features/fields/handlers.ts';
import type { Bench } from './mailing-bench.ts';
import { openMailings, rewrite, words } from './mailing-bench.ts';

async function codes(bench: Bench, part: 'blockers' | 'notes' | 'inOrder'): Promise<CheckItem['code'][]> {
  const check = await bench.calls['mailings.check']({ mailingId: bench.draft });
  return check[part].map(({ code }) => code);
}

test('the club’s first draft has nothing in the way and adds up', async () => {
  const bench = await openMailings();
  const check = await bench.calls['mailings.check']({ mailingId: bench.draft });
  expect(check.blockers).toEqual([]);
  expect(check.receiving).toBe(check.audience.parts.receives);
  const sum = Object.values(check.audience.parts).reduce((total, count) => total + count, 0);
  expect(sum).toBe(check.audience.lists[0]?.people);
  expect(check.seconds).toBe(Math.ceil(check.receiving / 5));
  expect(check.beginning).toMatch(/^Hallo \p{Lu}.*, am ersten Samstag im Juli/u);
  expect(check.inOrder).toContainEqual({ code: 'leave-notice', params: {} });
});

test('each blocker is named', async () => {
  const bench = await openMailings();
  const [, , dormant] = bench.ports.lists.all(bench.clock.now());
  await rewrite(bench, bench.draft, { listIds: [], subject: ' ', document: words(' , ') });
  expect(await codes(bench, 'blockers')).toEqual(['no-list', 'no-subject', 'no-text']);
  // The three capitals stand for a gap an author left.
  await rewrite(bench, bench.draft, { listIds: [dormant?.id ?? expect.fail()], document: words('Wo? XXX') });
  expect(await codes(bench, 'blockers')).toEqual(['list-dormant', 'no-subject', 'placeholder-text']);
  await bench.db.transaction(() => bench.db.run("UPDATE organisation SET legal_notice = ' '"));
  expect(await codes(bench, 'blockers')).toContain('no-legal-notice');
  expect(await codes(bench, 'inOrder')).not.toContain('legal-notice');
});

test('a list without anybody who receives is a blocker', async () => {
  const bench = await openMailings();
  await bench.db.transaction(() => bench.db.run("UPDATE membership SET state = 'left'"));
  expect(await codes(bench, 'blockers')).toEqual(['no-recipients']);
});

test('an empty field without fallback blocks, with one it is a note that counts the people', async () => {
  const bench = await openMailings();
  const people = (field: string, fallback: string) =>
    rewrite(bench, bench.draft, {
      document: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Für ' },
              { type: 'field', attrs: { name: field, fallback } },
            ],
          },
        ],
      },
    });
  await people('own:1', '');
  const { blockers, receiving } = await bench.calls['mailings.check']({ mailingId: bench.draft });
  const [blocker] = blockers;
  expect(blocker?.code).toBe('field-without-fallback');
  const count = blocker?.code === 'field-without-fallback' ? blocker.params.count : 0;
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(receiving);
  await people('own:1', 'alle');
  const { notes } = await bench.calls['mailings.check']({ mailingId: bench.draft });
  expect(notes).toContainEqual({
    code: 'field-with-gaps',
    params: { field: 'own:1', count, fallback: 'alle' },
  });
  await people('own:99', '');
  expect(await codes(bench, 'blockers')).toEqual(['field-without-fallback']);
});

test('people of a newsletter without consent get nothing and are counted', async () => {
  const bench = await openMailings();
  const before = await bench.calls['mailings.check']({ mailingId: bench.draft });
  const anyone = bench.club.recipients[0] ?? expect.fail();
  await bench.db.transaction(() => {
    bench.db.run(
      `INSERT INTO consent (recipient_id, list_id, kind, how, wording, note, at, recorded_by, entry_hash, chain_hash)
       VALUES (?, ?, 'withdrawn', 'letter', '', '', 0, '', x'00', x'00')`,
      [anyone, bench.club.lists.newsletter],
    );
  });
  const after = await bench.calls['mailings.check']({ mailingId: bench.draft });
  expect(after.receiving).toBe(before.receiving - 1);
  expect(after.notes).toContainEqual({ code: 'no-consent', params: { count: 1 } });
  const { people } = await bench.calls['mailings.audience']({
    mailingId: bench.draft,
    part: 'no-consent',
    search: '',
    offset: 0,
    limit: 10,
  });
  expect(people).toHaveLength(1);
});

test('a long subject and open returns are notes', async () => {
  const bench = await openMailings();
  await rewrite(bench, bench.draft, { subject: 'x'.repeat(71) });
  expect(await codes(bench, 'notes')).toContain('subject-long');
});

test('the audience is found by name without accents, by address, and page by page', async () => {
  const bench = await openMailings();
  const find = (search: string, limit = 10, offset = 0) =>
    bench.calls['mailings.audience']({ mailingId: bench.draft, part: 'receives', search, offset, limit });
  expect((await find('doring')).people.map(({ name }) => name)).toEqual(['Helga Döring']);
  expect((await find('HELGA.')).total).toBe(1);
  const first = await find('', 5);
  const second = await find('', 5, 5);
  expect(first.people).toHaveLength(5);
  expect(first.total).toBeGreaterThan(20);
  expect(second.people).not.toContainEqual(first.people[0]);
});

test('the preview walks the people who would receive it, in order, and finds those with gaps', async () => {
  const bench = await openMailings();
  const show = (index: number, withGaps = false) =>
    bench.calls['mailings.preview']({ mailingId: bench.draft, index, withGaps });
  const first = await show(0);
  expect(first.text).toContain(`Hallo ${first.person?.name.split(' ')[0] ?? ''},`);
  expect(first.frame).toBe(`draft/${bench.draft}/${first.person?.addressId ?? 0}`);
  expect((await show(9999)).index).toBe(first.total - 1);
  const gaps = await show(0, true);
  expect(gaps.gaps).toEqual(['own:1']);
  expect(gaps.total).toBeLessThan(first.total);
  expect(gaps.text).toContain('eigener Wahl');
});

test('a preview without people shows the fallbacks', async () => {
  const bench = await openMailings();
  await rewrite(bench, bench.draft, { listIds: [] });
  const preview = await bench.calls['mailings.preview']({
    mailingId: bench.draft,
    index: 3,
    withGaps: false,
  });
  expect(preview).toMatchObject({ total: 0, person: null, frame: `draft/${bench.draft}/0` });
  expect(preview.text).toContain('Hallo zusammen,');
});

test('a renamed field keeps its place in a draft and its values, and a deleted one keeps its name', async () => {
  const bench = await openMailings();
  const fields = fieldHandlers(bench.ports);
  const values = async () => {
    const { text, gaps } = await bench.calls['mailings.preview']({
      mailingId: bench.draft,
      index: 0,
      withGaps: false,
    });
    return { gaps, filled: /Stand der Abteilung (.*?) mitbringt/.exec(text.replace(/\s+/g, ' '))?.[1] };
  };
  const before = await values();
  expect(before.gaps).toEqual([]);
  expect(before.filled).not.toBe('eigener Wahl');
  const fieldId = bench.club.field;
  await fields['fields.edit']({ fieldId, name: 'Sparte', choices: [] });
  expect(await values()).toEqual(before);
  const ofField = async () =>
    (await bench.calls['mailings.fields']({})).find(({ name }) => name === `own:${fieldId}`);
  expect(await ofField()).toEqual({ name: `own:${fieldId}`, label: 'Sparte', isDeleted: false });
  await fields['fields.delete']({ fieldId });
  expect(await ofField()).toMatchObject({ label: 'Sparte', isDeleted: true });
  expect(await values()).toEqual({ gaps: [`own:${fieldId}`], filled: 'eigener Wahl' });
  const last = (await bench.acts['acts.last']({})) ?? expect.fail();
  await bench.acts['acts.undo']({ actId: last.id });
  expect(await values()).toEqual(before);
});
