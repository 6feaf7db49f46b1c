import type { ListSettingsInput } from '#contract/lists.ts';
import type { ListId } from '#domain/ids.ts';
import type { Row } from '#electron/store/database.ts';
import { mailboxOf, openClubMail } from './club-mail.ts';

/** One letter more, by its headers. */
export interface Sent {
  readonly from: string;
  readonly subject?: string;
  readonly text?: string;
  readonly to?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** The practice club with a mailbox that letters can be put into one by one. */
export async function requestBench(rule: ListSettingsInput['signUpRule'] = 'confirm') {
  const letters: { folder: string; uid: number; bytes: Uint8Array }[] = [];
  const club = await openClubMail({ mailbox: mailboxOf(letters) });
  const listId = await listNamed(club, 'Sonnenpost');
  const change = async (settings: Partial<ListSettingsInput>) => {
    const { id: _, label: __, writeTo: ___, owners, ...before } = await club.lists['lists.get']({ listId });
    await club.lists['lists.save']({
      listId,
      settings: { ...before, owners: owners.map((owner) => ({ ...owner })), ...settings },
    });
  };
  await change({ signUpRule: rule, welcome: 'Schön, dass es klappt.', goodbye: 'Schade, bis bald.' });

  const put = async (...bytes: readonly Uint8Array[]) => {
    for (const each of bytes) letters.push({ folder: 'INBOX', uid: letters.length + 1, bytes: each });
    await club.job.check();
  };
  return {
    ...club,
    listId,
    change,
    put,
    letter: (sent: Sent) => put(bytesOf(sent, letters.length)),
    outcomes: async () => (await club.rows()).map(({ kind, outcome }) => `${kind} ${outcome}`),
    notices: () => club.db.all('SELECT * FROM notice ORDER BY id'),
    /** How that person stands on the list, or null. */
    state: (address: string) =>
      club.db.one(
        `SELECT m.state FROM membership m JOIN recipient r ON r.id = m.recipient_id
           JOIN address a ON a.id = r.address_id WHERE a.normalised = ? AND m.list_id = ? AND r.deleted_at IS NULL`,
        [address, listId],
      )?.['state'] ?? null,
  };
}

export type RequestBench = Awaited<ReturnType<typeof requestBench>>;

let made = 0;

export function bytesOf({ from, subject = '', text = '', to = 'post@example.org', more = {} }: Sent, n = 0) {
  made += 1;
  const headers = {
    From: from,
    To: to,
    Subject: subject,
    'Message-ID': `<letter-${n}-${made}@example.org>`,
    ...more,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([...lines, '', ...text.split('\n'), ''].join('\r\n'));
}

async function listNamed(club: Awaited<ReturnType<typeof openClubMail>>, name: string): Promise<ListId> {
  const list = (await club.lists['lists.all']({})).find((each) => each.name === name);
  if (list === undefined) throw new Error(`no list ${name}`);
  return list.id;
}

/** The text of a stored notice, its token, and its Message-ID. */
export function contentOf(notice: Row | undefined) {
  const text = String(notice?.['text'] ?? '');
  const [token = ''] = /(?<![a-z0-9])[a-z2-7]{34}(?![a-z0-9])/.exec(text) ?? [];
  return {
    text,
    token,
    messageId: String(notice?.['message_id'] ?? ''),
    subject: String(notice?.['subject']),
  };
}
