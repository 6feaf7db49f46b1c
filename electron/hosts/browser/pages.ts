import { pages } from '#wording/pages.ts';
import type { Language } from '#wording/wording.ts';

/** The few pages the browser host shows outside the program's own window. They hold nothing foreign. */
type PageName = 'enter' | 'spent' | 'missing';

/**
 * A page without scripts and styles. `movesTo` sends the browser on by itself: a redirect would arrive without
 * the cookie that was just set, for it would still count as coming from another site.
 */
export function page(name: PageName, language: Language, movesTo?: string): string {
  const words = pages[language];
  const refresh = movesTo === undefined ? '' : `<meta http-equiv="refresh" content="0;url=${movesTo}">`;
  const link = movesTo === undefined ? '' : `<p><a href="${movesTo}">${words.onwards}</a></p>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">${refresh}<title>Rundpost</title></head>
<body><h1>Rundpost</h1><p>${words[name]}</p>${link}</body>
</html>
`;
}

/** The reader's language by the browser's word (RFC 9110, 12.5.4): German where it is named first, else English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*de\b/i.test(acceptLanguage ?? '') ? 'de' : 'en';
}
