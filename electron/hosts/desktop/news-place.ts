import type { HostEvent } from '#contract/events.ts';
import type { News } from './background-news.ts';

/** Where a notification leads, as the window is told. */
export function placeOf({ kind }: News): HostEvent {
  return { command: kind === 'decisions' ? 'decide' : 'mailings' };
}
