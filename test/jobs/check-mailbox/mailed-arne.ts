import { mintToken } from '#domain/identity/token.ts';
import type { Mac, TokenPurpose } from '#domain/identity/token.ts';
import { requestBench } from './request-bench.ts';

/** A token of the newest mailing to Arne, and its Message-ID. */
export async function mailedArne() {
  const club = await requestBench();
  await club.send(['arne.beck']);
  const token = (purpose: TokenPurpose, mac: Mac = club.mac) => {
    const row = club.db.one(
      `SELECT a.public_number AS address, m.public_number AS mailing, l.public_number AS list FROM delivery d
         JOIN address a ON a.id = d.address_id JOIN mailing m ON m.id = d.mailing_id
         JOIN delivery_recipient p ON p.delivery_id = d.id JOIN list l ON l.id = p.list_id ORDER BY d.id DESC LIMIT 1`,
    );
    const number = (name: string) => Number(row?.[name]);
    return mintToken(
      { purpose, address: number('address'), mailing: number('mailing'), list: number('list'), era: 0 },
      mac,
    );
  };
  const messageId = String(club.db.one('SELECT message_id FROM delivery ORDER BY id DESC')?.['message_id']);
  return { club, token, messageId };
}
