import type { ListId } from '#domain/ids.ts';
import { lists, owner } from '../../journeys/mail-story.ts';
import { makeList } from '../../journeys/make-list.ts';
import type { MailStage } from './mail-club.ts';

/** Two lists: one that asks its owner by mail, and one that removes by itself; and all a list can be told. */
export async function makeMailLists(
  stage: MailStage,
): Promise<{ readonly letter: ListId; readonly council: ListId }> {
  const { page, show, t, button } = stage;
  const council = await makeList(page, t, { name: lists.council, returnRule: 'remove-by-itself' });
  const letter = await makeList(page, t, { name: lists.letter, owner, signUpRule: 'approve' });
  await button(t('lists:more')).click();
  await page.getByRole('menuitem', { name: t('lists:settings'), exact: true }).click();
  await page.getByLabel(t('lists:welcome')).fill('Schön, dabei zu sein. Der Vereinsbrief kommt jeden Monat.');
  await show('list-mail');
  await page.getByLabel(t('lists:goodbye')).focus();
  await show('list-mail-end');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return { letter, council };
}
