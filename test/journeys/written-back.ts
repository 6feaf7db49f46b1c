import type { OpenStore } from '#electron/store/live/open-store.ts';
import { practiceLetterTable } from '#electron/store/tables/practice-letters.ts';
import { systemClock } from '#electron/system/clock.ts';

interface Letter {
  readonly from: string;
  readonly subject: string;
  readonly head?: string;
  readonly text: string;
}

/** Message-IDs of the first mailing by address, as people's mail programs name them when they answer. */
function messageIds(db: OpenStore): ReadonlyMap<string, string> {
  const rows = db.all('SELECT address, message_id FROM delivery ORDER BY id DESC');
  return new Map(rows.map((row) => [String(row['address']), String(row['message_id'])]));
}

function bytesOf({ from, subject, head = '', text }: Letter, index: number): Uint8Array {
  const lines = `From: ${from}\nTo: post@example.org\nSubject: ${subject}\nDate: ${new Date().toUTCString().replace('GMT', '+0000')}\nMessage-ID: <written.back.${index}@example.org>\n${head}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n`;
  return Buffer.from(lines.replaceAll('\n', '\r\n'), 'utf8');
}

/** Day and month of a day that far ahead, as a German note names it. */
export function noteDay(daysAhead: number): Date {
  return new Date(systemClock.now() + daysAhead * 24 * 60 * 60 * 1000);
}

/**
 * Lays letters into the mailbox of the practice club, as real bytes that the program reads by itself: four replies to
 * its first mailing (one by somebody unknown, one that names a new address), a note with its last day, one without, and a guard against spam.
 */
export async function layWrittenBack(db: OpenStore): Promise<void> {
  const ids = messageIds(db);
  const answers = (address: string) => {
    const id = ids.get(address);
    if (id === undefined) throw new Error(`nothing was sent to ${address}`);
    return `In-Reply-To: ${id}\nReferences: ${id}\n`;
  };
  const machine = 'Auto-Submitted: auto-replied\n';
  const last = noteDay(9);
  const letters: readonly Letter[] = [
    {
      from: 'Arne Beck <arne.beck@example.org>',
      subject: 'Re: Saisonbeginn',
      head: answers('arne.beck@example.org'),
      text: 'Wir kommen zu dritt und bringen Kuchen mit.\n\nGrüße\nArne',
    },
    {
      from: 'Mehmet Aydin <mehmet.aydin@example.org>',
      subject: 'Re: Saisonbeginn',
      head: answers('mehmet.aydin@example.org'),
      text: 'Danke. Meine neue E-Mail-Adresse lautet mehmet@neu.example.',
    },
    {
      from: 'Frida Maas <frida.maas@example.org>',
      subject: 'Re: Saisonbeginn',
      head: answers('frida.maas@example.org'),
      text: 'Wo kann man parken?',
    },
    {
      from: 'Rolf Unbekannt <rolf@elsewhere.example>',
      subject: 'Fwd: Saisonbeginn',
      head: answers('karl.ehlers@example.org'),
      text: 'Karl hat mir die Mail gezeigt. Darf ich mitkommen?',
    },
    {
      from: 'Gesa Fries <gesa.fries@example.org>',
      subject: 'Abwesenheitsnotiz: Saisonbeginn',
      head: machine + answers('gesa.fries@example.org'),
      text: `Ich bin bis ${last.getDate()}.${last.getMonth() + 1}. nicht da.`,
    },
    {
      from: 'Inge Albers <inge.albers@example.org>',
      subject: 'Automatische Antwort: Saisonbeginn',
      head: machine + answers('inge.albers@example.org'),
      text: 'Ich bin verreist.',
    },
    {
      from: 'Spamschutz <guard@elsewhere.example>',
      subject: 'Bitte bestätigen',
      head: machine + answers('karl.ehlers@example.org'),
      text: 'Ihre Nachricht wurde noch nicht zugestellt. Bestätigen Sie bitte, dass Sie ein Mensch sind.',
    },
  ];
  const mailbox = practiceLetterTable(db);
  await db.transaction(() => {
    for (const [index, letter] of letters.entries()) mailbox.add(systemClock.now(), bytesOf(letter, index));
  });
}
