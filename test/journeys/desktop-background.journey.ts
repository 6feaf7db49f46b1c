import { expect } from 'vitest';
import type { MailingId } from '#domain/ids.ts';
import { told } from './controls/engine-calls.ts';
import { journey } from './journey.ts';
import type { App } from './open-app.ts';
import { sendTheDraft } from './send-the-draft.ts';

const patient = { timeout: 40_000, interval: 100 };
const desktop = { on: 'desktop', milliseconds: 90_000 } as const;

const words = {
  de: { sent: 'Rundmail gesendet', sending: /^Wird gesendet: \d+ von 36$/, pause: 'Versand anhalten' },
  en: { sent: 'Mailing sent', sending: /^Sending: \d+ of 36$/, pause: 'Pause sending' },
} as const;

const windowNow = async (app: App) => (await app.desktop().window()) ?? expect.fail('there is no window');
const modeOf = async (app: App) => (await windowNow(app)).progress.mode;
const hasTray = async (app: App) => (await app.desktop().system()).tray !== null;
const trayLabels = async (app: App) =>
  (await hasTray(app)) ? ((await app.desktop().menu('tray')) ?? []).map(({ label }) => label) : [];
const kept = async (app: App) => (await app.desktop().system()).blockers;
const questions = async (app: App) => (await app.desktop().dialogs()).filter(({ open }) => open);

/** Whom of the mailing's people the notifications name, by name or address. */
async function namedIn(
  shown: readonly { readonly title: string; readonly body: string }[],
  app: App,
  mailingId: MailingId,
): Promise<readonly string[]> {
  const input = { mailingId, filter: 'all', search: '', offset: 0, limit: 100 } as const;
  const { rows } = await told(app.page, 'mailings.log', input);
  const names = rows.flatMap(({ name, address }) => [name, address]).filter((name) => name !== '');
  expect(names.length).toBeGreaterThan(rows.length);
  const said = JSON.stringify(shown);
  return names.filter((name) => said.includes(name));
}

journey(
  'a mailing is shown outside the window from its hold to its end, and told of without a person',
  { ...desktop, language: 'de' },
  async (app) => {
    const { mailingId, subject, people } = await sendTheDraft(app.page);
    await expect.poll(() => modeOf(app), patient).toBe('indeterminate');
    expect(await kept(app)).toEqual(['prevent-app-suspension']);
    await app.desktop().act('blur');
    await app.desktop().power('on-battery');
    await expect.poll(() => modeOf(app), patient).toBe('normal');
    await expect
      .poll(() => trayLabels(app), patient)
      .toEqual(expect.arrayContaining([expect.stringMatching(words.de.sending), words.de.pause]));
    const { value } = (await windowNow(app)).progress;
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThan(1);
    const titles = async () => (await app.desktop().notifications()).map(({ title }) => title);
    await expect.poll(titles, patient).toContain(words.de.sent);
    expect(await kept(app)).toEqual([]);
    expect([await modeOf(app), await hasTray(app)]).toEqual(['none', false]);

    const all = await app.desktop().notifications();
    const sent = all.findIndex(({ title }) => title === words.de.sent);
    expect(all[sent]?.body).toContain(subject);
    expect(all[sent]?.body).toContain(String(people));
    expect(await namedIn(all, app, mailingId)).toEqual([]);
    await app.desktop().clickNotification(sent);
    expect((await windowNow(app)).focused).toBe(true);
    await expect.poll(() => app.page.url(), patient).toContain(`#/mailings/${mailingId}/send`);
  },
);

journey(
  'closed while it sends, it asks; cancelled it stays, in the background it hides, comes back, and ends by itself when all is sent',
  { ...desktop, language: 'de' },
  async (app) => {
    const { people, mailingId } = await sendTheDraft(app.page);
    await expect.poll(() => kept(app), patient).toHaveLength(1);
    await app.desktop().act('close');
    await expect.poll(() => questions(app), patient).toHaveLength(1);
    const { options } = (await questions(app))[0] ?? expect.fail('no question');
    expect(options['buttons']).toEqual(['Abbrechen', 'Anhalten und beenden', 'Im Hintergrund weiter senden']);
    expect(options['detail']).toContain('niemand bekommt etwas doppelt');
    await app.desktop().answer('message', { response: 0 });
    await app.desktop().act('close');
    await expect.poll(() => questions(app), patient).toHaveLength(1);
    await app.desktop().answer('message', { response: 2 });
    await expect.poll(async () => (await windowNow(app)).visible, patient).toBe(false);

    await app.desktop().secondStart([]);
    await expect.poll(async () => (await windowNow(app)).visible, patient).toBe(true);
    const ended = new Promise((resolve) => app.program().process.once('exit', resolve));
    await app.desktop().act('close');
    await expect.poll(async () => (await windowNow(app)).visible, patient).toBe(false);
    expect(await questions(app)).toEqual([]);
    expect(await ended).toBe(0);

    await app.restart();
    const { counts, mailing } = await told(app.page, 'mailings.progress', { mailingId });
    expect(mailing.state).toBe('sent');
    expect(counts.accepted + counts.refused + counts.deferred).toBe(people);
  },
);

journey(
  'paused and quit from the icon it stays paused at the next start; a shutdown asks nothing, and it goes on by itself',
  { ...desktop, language: 'en' },
  async (app) => {
    const { mailingId, people } = await sendTheDraft(app.page);
    const accepted = async () => (await told(app.page, 'mailings.progress', { mailingId })).counts.accepted;
    await expect.poll(accepted, patient).toBeGreaterThan(2);
    const ended = new Promise((resolve) => app.program().process.once('exit', resolve));
    await app.desktop().press('quit', 'tray');
    await expect.poll(() => questions(app), patient).toHaveLength(1);
    await app.desktop().answer('message', { response: 1 });
    expect(await ended).toBe(0);
    await app.restart();
    const { counts, mailing } = await told(app.page, 'mailings.progress', { mailingId });
    expect(mailing).toMatchObject({ state: 'paused', pauseReason: 'by-hand' });
    expect(counts).toMatchObject({ claimed: 0, 'in-doubt': 0, unclear: 0 });
    expect(counts.waiting).toBeGreaterThan(0);
    expect(counts.waiting).toBeLessThan(people);
    expect(await modeOf(app)).toBe('paused');
    await app.page.getByText('Paused at').first().waitFor();

    await told(app.page, 'mailings.resume', { mailingId });
    await expect.poll(() => trayLabels(app), patient).toContainEqual(expect.stringMatching(words.en.sending));
    expect(await trayLabels(app)).toContain(words.en.pause);
    const shutDown = new Promise((resolve) => app.program().process.once('exit', resolve));
    expect((await app.desktop().power('shutdown')).prevented).toBe(true);
    expect(await shutDown).toBe(0);
    await app.restart();
    await app.desktop().act('blur');
    const titles = async () => (await app.desktop().notifications()).map(({ title }) => title);
    await expect.poll(titles, patient).toContain(words.en.sent);
    expect(await namedIn(await app.desktop().notifications(), app, mailingId)).toEqual([]);
    expect((await told(app.page, 'mailings.progress', { mailingId })).counts.unclear).toBe(0);
  },
);

journey(
  'a computer that falls asleep while it sends begins no further letter, goes on once it is awake, and what came back is told of',
  { ...desktop, language: 'de' },
  async (app) => {
    const { mailingId, people } = await sendTheDraft(app.page);
    const counts = async () => (await told(app.page, 'mailings.progress', { mailingId })).counts;
    await expect.poll(async () => (await counts()).accepted, patient).toBeGreaterThan(2);
    await app.desktop().power('on-battery');
    await app.page.getByText('Der Computer läuft mit Akku.').waitFor();
    await app.desktop().power('suspend');
    await expect.poll(async () => (await counts()).claimed + (await counts())['in-doubt'], patient).toBe(0);
    const { accepted } = await counts();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await counts()).accepted).toBe(accepted);
    await app.desktop().power('resume');
    const answered = async () => {
      const { accepted: taken, refused, deferred } = await counts();
      return taken + refused + deferred;
    };
    await expect.poll(answered, patient).toBe(people);
    expect((await counts()).unclear).toBe(0);

    await app.desktop().act('blur');
    const decisions = async () =>
      (await app.desktop().notifications()).findIndex(({ title }) => title === 'Zu entscheiden');
    await expect.poll(decisions, patient).toBeGreaterThanOrEqual(0);
    await app.desktop().clickNotification(await decisions());
    await expect.poll(() => app.page.url(), patient).toContain('#/decide');
  },
);
