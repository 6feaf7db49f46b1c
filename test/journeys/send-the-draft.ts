import type { Page } from 'playwright-core';
import type { MailingId } from '#domain/ids.ts';
import { told } from './controls/engine-calls.ts';

export interface SentDraft {
  readonly mailingId: MailingId;
  readonly subject: string;
  readonly people: number;
}

/** Sends the draft of the practice club, past the screens; it is in its hold then. */
export async function sendTheDraft(page: Page): Promise<SentDraft> {
  const all = await told(page, 'mailings.all', { search: '' });
  const draft = all.find(({ state }) => state === 'draft');
  if (draft === undefined) throw new Error('the practice club has no draft');
  const { receiving: people } = await told(page, 'mailings.check', { mailingId: draft.id });
  await told(page, 'mailings.send', { mailingId: draft.id, people });
  return { mailingId: draft.id, subject: draft.subject, people };
}
