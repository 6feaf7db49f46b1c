import { expect, test } from 'vitest';
import type { Settings } from '#contract/settings.ts';
import { organisationHandlers, settingsHandlers } from '#electron/features/settings/handlers.ts';
import { readSettings } from '#electron/features/settings/read-settings.ts';
import { openPeople, undo } from '../people-ports.ts';

const defaults: Settings = { language: 'system', theme: 'system', letterKeys: true, autoLockMinutes: 15 };

async function openSettings() {
  const people = await openPeople();
  let kept = defaults;
  const preferences = {
    read: () => kept,
    write: async (settings: Settings) => {
      await Promise.resolve();
      kept = settings;
    },
  };
  return {
    ...people,
    settings: {
      ...settingsHandlers({ ...people.ports, preferences }),
      ...organisationHandlers(people.ports),
    },
  };
}

test('kept settings are read one by one; what does not fit falls back to its default', () => {
  expect(readSettings(null)).toEqual(defaults);
  expect(readSettings('dark')).toEqual(defaults);
  expect(readSettings({ theme: 'dark', language: 'fr', extra: 1 })).toEqual({ ...defaults, theme: 'dark' });
  expect(readSettings({ letterKeys: false, theme: null })).toEqual({ ...defaults, letterKeys: false });
  expect(readSettings(JSON.parse('{"__proto__": {"theme": "dark"}}'))).toEqual(defaults);
});

test('two saves at once lose nothing of each other', async () => {
  const { settings, events } = await openSettings();
  await Promise.all([
    settings['settings.save']({ theme: 'dark' }),
    settings['settings.save']({ language: 'en' }),
  ]);
  expect(await settings['settings.get']({})).toEqual({ ...defaults, theme: 'dark', language: 'en' });
  expect(events.map(({ topic }) => topic)).toEqual(['settings', 'settings']);
});

test('name and legal notice of the organisation are saved, cleaned, and can be taken back', async () => {
  const people = await openSettings();
  await people.seed('de');
  const { settings } = people;
  const before = await settings['organisation.get']({});
  expect(before).toMatchObject({
    name: 'Musterverein Seeblick',
    mark: 'MS',
    senderAddress: 'post@example.org',
  });
  await settings['organisation.save']({ name: ' TuS Lindenau 1898\u202e ', legalNotice: 'Eins\r\nZwei <b>' });
  expect(await settings['organisation.get']({})).toMatchObject({
    name: 'TuS Lindenau 1898',
    mark: 'TL',
    legalNotice: 'Eins\nZwei <b>',
  });
  await undo(people);
  expect(await settings['organisation.get']({})).toEqual(before);
});

test.each([
  ['A\nB', 'text.control-characters'],
  ['  ', 'recipient.name-missing'],
])('the name %j of an organisation is refused', async (name, code) => {
  const { settings } = await openSettings();
  await expect(settings['organisation.save']({ name, legalNotice: '' })).rejects.toMatchObject({
    fault: { code },
  });
});
