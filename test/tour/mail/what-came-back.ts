import { bySubject } from '../../journeys/count-letters.ts';
import { first, lists, owner } from '../../journeys/mail-story.ts';
import { ownerAnswers } from '../../journeys/owner-by-mail.ts';
import { clubAddress } from '../../journeys/set-up-account.ts';
import { answerLetter, writeLetter } from '../../journeys/written-answers.ts';
import type { MailStage } from './mail-club.ts';
import { leaver, newcomer, person } from './mail-club.ts';

/** The report once everything is in, and its people. Begins on it. */
export async function readReport({ page, show, t }: MailStage): Promise<void> {
  await page.getByText(t('report:copy.filed')).waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: new RegExp(`^${t('report:group.returned')}`) }).click();
  await page.getByRole('cell', { name: 'Lothar Bachmann' }).waitFor({ timeout: 20_000 });
  await show('report-mail');
  await page.getByRole('button', { name: new RegExp(`^${t('report:group.unclear')}`) }).click();
  await show('report-none');
}

/** A sign-up that waits, somebody who left, what a rule removed, and what the owner decided by mail. */
export async function decideByMail(stage: MailStage): Promise<void> {
  const { page, show, t, button, side, goTo, world } = stage;
  const from = `${newcomer.name} <${newcomer.address}>`;
  const signUp = { subject: `Anmelden ${lists.letter}`, text: '', from };
  await writeLetter(world, newcomer.address, clubAddress, signUp);
  const [mailing] = bySubject(await world.letters(leaver), first.subject);
  if (mailing === undefined) throw new Error(`${leaver} has no letter`);
  await answerLetter(world, leaver, mailing, 'Bitte abmelden, wir ziehen nach Husum.');
  await goTo(t('shell:decide'));
  const option = (name: string) => page.getByRole('option', { name });
  await option('Lothar Bachmann').click();
  await button(t('decide:remove')).waitFor();
  await show('decide-mail');
  await option(newcomer.name).click({ timeout: 20_000 });
  await button(t('decide:admit')).waitFor();
  await show('decide-join-mail');
  await ownerAnswers({ world }, person('Dirk Reuter'), person('Gisela Thoms'));
  await option('Gisela Thoms').waitFor({ state: 'detached', timeout: 20_000 });
  await side(t('decide:tab.done')).click();
  await option('Gisela Thoms').click();
  await page.getByText(owner.name).first().waitFor();
  await show('decide-by-mail');
  await option('Petra Lang').click();
  await show('decide-by-rule');
  await side(t('decide:tab.leaves')).click();
  await option('Karl-Heinz Dietrich').waitFor();
  await show('decide-leave-mail');
}

/** A letter to a list: of its owner, which waits as a draft. */
export async function readOwnersLetter({ page, show, t, button, goTo, world }: MailStage): Promise<void> {
  const to = clubAddress.replace('@', '+vereinsbrief@');
  const text = 'Am Samstag um neun werden die Boote aus dem Wasser geholt.';
  const letter = { subject: 'Boote aus dem Wasser', text, from: `${owner.name} <${owner.address}>` };
  await writeLetter(world, owner.address, to, letter);
  await goTo(t('shell:decide'));
  await button(t('decide:check')).click();
  await goTo(t('shell:mailings'));
  await button(t('mailings:mailed.open')).waitFor({ timeout: 20_000 });
  await show('mailings-draft-by-mail');
  await button(t('mailings:mailed.open')).click();
  await page.getByText(owner.address).waitFor();
  await show('draft-by-mail');
  // What is typed next belongs to another mailing.
  await goTo(t('shell:mailings'));
}
