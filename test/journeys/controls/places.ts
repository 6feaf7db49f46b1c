import type { Page } from 'playwright-core';
import { told } from './engine-calls.ts';

/** The places the screens need, and an empty draft, which nothing but the blocked check needs. */
export async function placesOf(page: Page) {
  const lists = await told(page, 'lists.all', {});
  const mailings = await told(page, 'mailings.all', { search: '' });
  const draft = mailings.find(({ state }) => state === 'draft')?.id ?? 0;
  const empty = await told(page, 'mailings.create', { language: 'de' });
  return {
    list: lists.find(({ state }) => state === 'active')?.id ?? 0,
    dormant: lists.find(({ state }) => state === 'dormant')?.id ?? 0,
    draft,
    empty,
    sent: draft,
  };
}
