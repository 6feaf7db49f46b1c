import type { InputOf } from '#contract/define.ts';
import type { Settings, settings } from '#contract/settings.ts';
import type { Events } from '../ports.ts';
import type { Preferences } from './ports.ts';

type Changes = InputOf<typeof settings, 'settings.save'>;

/** One save after the other, each on top of the one before, so that two windows lose nothing of each other. */
export function settingsSaver(ports: { readonly preferences: Preferences; readonly events: Events }) {
  let before: Promise<unknown> = Promise.resolve();

  async function save(changes: Changes): Promise<Settings> {
    const now = ports.preferences.read();
    const next: Settings = {
      language: changes.language ?? now.language,
      theme: changes.theme ?? now.theme,
      letterKeys: changes.letterKeys ?? now.letterKeys,
      autoLockMinutes: changes.autoLockMinutes ?? now.autoLockMinutes,
    };
    await ports.preferences.write(next);
    ports.events.changed('settings');
    return next;
  }

  return (changes: Changes): Promise<Settings> => {
    const saved = before.then(() => save(changes));
    before = saved.catch(() => undefined);
    return saved;
  };
}
