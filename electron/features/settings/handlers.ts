import type { HandlersOf } from '#contract/define.ts';
import type { settings } from '#contract/settings.ts';
import type { Events } from '../ports.ts';
import type { OrganisationPorts, Preferences } from './ports.ts';
import { saveOrganisation } from './save-organisation.ts';
import { settingsSaver } from './save-settings.ts';

type Calls = HandlersOf<typeof settings>;

/** What is answered before unlocking too. */
export function settingsHandlers(ports: {
  readonly preferences: Preferences;
  readonly events: Events;
}): Pick<Calls, 'settings.get' | 'settings.save'> {
  return {
    'settings.get': () => ports.preferences.read(),
    'settings.save': settingsSaver(ports),
  };
}

export function organisationHandlers(
  ports: OrganisationPorts,
): Pick<Calls, 'organisation.get' | 'organisation.save'> {
  return {
    'organisation.get': () => ports.organisation.get(),
    'organisation.save': async (typed) => {
      await saveOrganisation(ports, typed);
      return null;
    },
  };
}
