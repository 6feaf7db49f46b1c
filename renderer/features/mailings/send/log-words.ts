import type { LogRow } from '#contract/mailings.ts';
import type { Translate } from '#wording/wording.ts';

/** What happened to one mail, in plain words, with the server's own where it said something that matters. */
export function logWords(row: LogRow, t: Translate, time: (at: number) => string): string {
  const { state, reply, until } = row;
  if (state === 'deferred' && until !== null) {
    return reply === ''
      ? t('send:said.deferred.plain', { time: time(until) })
      : t('send:said.deferred', { time: time(until), reply });
  }
  if (state === 'deferred') return reply;
  const words = t(`send:said.${state}`);
  const itself = state === 'refused' || state === 'gave-up' || state === 'accepted' || state === 'unsendable';
  return itself && reply !== '' ? `${words}: ${reply}` : words;
}
