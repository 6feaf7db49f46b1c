import i18next from 'i18next';
import type { Language, Translate } from '#wording/wording.ts';
import { namespaces, resources } from '#wording/wording.ts';

/** Finds sentences in one language, outside any window. */
export async function wordsIn(language: Language): Promise<Translate> {
  const words = i18next.createInstance();
  await words.init({
    lng: language,
    fallbackLng: false,
    resources,
    ns: namespaces,
    keySeparator: false,
    interpolation: { escapeValue: false },
  });
  return (key, params) => words.t(key, { ...params });
}
