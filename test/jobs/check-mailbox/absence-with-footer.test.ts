import { expect, test } from 'vitest';
import { mailedArne } from './mailed-arne.ts';

test.each([
  ['quoted', '> Zum Abmelden schreiben Sie „Abmelden“ an'],
  ['as it stands', '\n-----Ursprüngliche Nachricht-----\nAbmelden: post+footer@example.org\nAbmelden'],
])('an absence that sends our footer back %s is no wish to leave, marked or not (I09)', async (_, footer) => {
  for (const more of [{ 'Auto-Submitted': 'auto-replied' }, {}]) {
    const { club, token, messageId } = await mailedArne();
    await club.letter({
      from: 'Arne Beck <arne.beck@example.org>',
      subject: 'Re: Kommt zum Sommerfest',
      text: `Ich bin bis 20.12.2026 im Urlaub.\n\n${footer.replace('footer', token('leave-body'))}`,
      more: { 'In-Reply-To': messageId, ...more },
    });
    expect(club.state('arne.beck@example.org')).toBe('active');
    expect(club.notices()).toEqual([]);
    // Unmarked it may as well be a person's answer, and is listed as one.
    const marked = 'Auto-Submitted' in more;
    expect(await club.outcomes()).toEqual([marked ? 'auto-reply nothing-to-do' : 'answer answer']);
  }
});
