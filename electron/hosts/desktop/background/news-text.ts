import type { SayDesktop } from '#wording/desktop.ts';
import { desktopWords, pauseWords } from '#wording/desktop.ts';
import type { Language } from '#wording/wording.ts';
import type { News } from './background-news.ts';

/** Electron shortens nothing, and a long subject would push the numbers out of sight. */
const longestTitle = 60;

/** A notification's words: numbers, the subject of a mailing while the store is open, never a person. */
export function newsText(news: News, language: Language): { readonly title: string; readonly body: string } {
  const say = desktopWords(language);
  switch (news.kind) {
    case 'sent':
      return { title: say('news.sent'), body: named(say, 'news.sent', news.title, { ...numbersOf(news) }) };
    case 'paused': {
      const title = say('news.paused', { reason: pauseWords(news.reason, language) });
      return { title, body: named(say, 'news.paused', news.title, { count: news.waiting }) };
    }
    case 'decisions':
    case 'missed':
      return {
        title: say(`news.${news.kind}`),
        body: say(`news.${news.kind}.text`, { count: news.count }),
      };
    case 'battery':
      return { title: say('news.battery'), body: say('news.battery.text') };
  }
}

function numbersOf({ accepted, total }: { readonly accepted: number; readonly total: number }) {
  return { accepted, total };
}

function named(
  say: SayDesktop,
  word: 'news.sent' | 'news.paused',
  title: string,
  numbers: Readonly<Record<string, number>>,
): string {
  if (title === '') return say(`${word}.text`, numbers);
  const short = title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
  return say(`${word}.named`, { ...numbers, title: short });
}
