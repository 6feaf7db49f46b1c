import type { HostEvent } from '#contract/events.ts';
import type { News } from './background-news.ts';

/** Where a notification leads, as the window is told. */
export function placeOf(news: News): HostEvent {
  if ('mailingId' in news) return { mailing: news.mailingId };
  return { command: news.kind === 'decisions' ? 'decide' : 'mailings' };
}
