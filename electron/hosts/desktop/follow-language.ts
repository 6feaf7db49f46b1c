import type { Engine } from '#electron/engine.ts';
import type { Language } from '#wording/wording.ts';
import { guessLanguage } from '../guess-language.ts';

/**
 * The language native dialogs speak now: that of the settings, or the system's. Follows every change of the settings,
 * and tells of a change of the language.
 */
export async function followLanguage(
  engine: Pick<Engine, 'handlers' | 'subscribe'>,
  locale: string,
  changed: () => void = () => undefined,
): Promise<() => Language> {
  let language: Language = guessLanguage(locale);
  const ask = async () => {
    const settings = await engine.handlers['settings.get']?.({});
    const chosen = settings?.language ?? 'system';
    const former = language;
    language = chosen === 'system' ? guessLanguage(locale) : chosen;
    if (language !== former) changed();
  };
  await ask();
  engine.subscribe(({ topic }) => {
    if (topic === 'settings' || topic === 'store') void ask();
  });
  return () => language;
}
