import type { HandlersOf } from '#contract/define.ts';
import type { settings } from '#contract/settings.ts';
import type { SettingsPorts } from './ports.ts';
import { saveOrganisation } from './save-organisation.ts';
import { settingsSaver } from './save-settings.ts';

export function settingsHandlers(ports: SettingsPorts): HandlersOf<typeof settings> {
  return {
    'settings.get': () => ports.preferences.read(),
    'settings.save': settingsSaver(ports),
    'organisation.get': () => ports.organisation.get(),
    'organisation.save': async (typed) => {
      await saveOrganisation(ports, typed);
      return null;
    },
  };
}
