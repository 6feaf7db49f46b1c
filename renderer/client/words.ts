import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language, Translate } from '#wording/wording.ts';
import { languages, namespaces, resources } from '#wording/wording.ts';

const isLanguage = (tag: string): tag is Language => languages.some((language) => language === tag);

/** The first of the system's languages that Rundpost speaks; English when it speaks none of them. */
export function systemLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(base)) return base;
  }
  return 'en';
}

/** Loads both languages; nothing is fetched. Values are not escaped here because React shows them as text. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources,
    ns: namespaces,
    keySeparator: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

/** Switches the words on screen at once. */
export async function switchLanguage(language: Language): Promise<void> {
  if (i18next.language === language) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language on screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'en';
}

/** Finds sentences in the language on screen: `t('recipients:add')`, with typed keys. */
export function useWords(): Translate {
  const { t } = useTranslation();
  return useCallback<Translate>((key, params) => t(key, { ...params }), [t]);
}
