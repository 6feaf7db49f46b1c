/** The language of the system, as far as Rundpost speaks it. */
export function guessLanguage(locale: string = Intl.DateTimeFormat().resolvedOptions().locale): 'de' | 'en' {
  return /^de\b/i.test(locale) ? 'de' : 'en';
}
