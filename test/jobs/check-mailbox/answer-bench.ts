import { answerHandlers } from '#electron/features/answers/handlers.ts';
import { awayHandlers } from '#electron/features/away/handlers.ts';
import { answerTable } from '#electron/store/tables/answers.ts';
import { awayTable } from '#electron/store/tables/away.ts';
import { mailboxOf, openClubMail } from './club-mail.ts';

interface Written {
  readonly from?: string;
  readonly subject?: string;
  readonly head?: string;
  readonly text: string;
}

/** A club with one mailing sent, a mailbox letters can be put into, and what is asked about answers and who is away. */
export async function openAnswers(names: readonly string[] = ['arne.beck']) {
  const letters: { folder: string; uid: number; bytes: Uint8Array }[] = [];
  const club = await openClubMail({ mailbox: mailboxOf(letters) });
  await club.send(names);
  const messageIdFor = (address: string) =>
    String(
      club.db.one('SELECT message_id FROM delivery WHERE address = ? ORDER BY id DESC', [address])?.[
        'message_id'
      ],
    );
  return {
    ...club,
    answers: answerHandlers({ ...club.common, answers: answerTable(club.db), events: club.ports.events }),
    away: awayHandlers({ away: awayTable(club.db), clock: club.clock }),
    messageIdFor,
    /** Has a letter come in and be read. */
    arrives: async ({
      from = 'Arne Beck <arne.beck@example.org>',
      subject = 'Re: Kommt zum Sommerfest',
      head = '',
      text,
    }: Written) => {
      const uid = letters.length + 1;
      const written = `From: ${from}\nTo: post@example.org\nSubject: ${subject}\nDate: Mon, 4 May 2026 10:00:00 +0000\nMessage-ID: <l${uid}@example.org>\n${head}Content-Type: text/plain; charset=utf-8\n\n${text}\n`;
      letters.push({ folder: 'INBOX', uid, bytes: Buffer.from(written.replaceAll('\n', '\r\n')) });
      await club.job.check();
    },
  };
}

export const answering = (messageId: string) => `In-Reply-To: ${messageId}\n`;
