import { z } from 'zod';
import type { Endpoint } from '#domain/accounts/account.ts';
import { passwordPlaces, securities } from '#domain/accounts/account.ts';
import { isFindingCode } from '#domain/accounts/findings.ts';
import type { AccountTable } from '#electron/features/account/ports.ts';
import type { Database, Row } from '../database.ts';
import { number, numberOrNull, oneOf, text, textOrNull } from '../row.ts';
import { capabilitiesOf } from './account-capabilities.ts';

const endpointSchema: z.ZodType<Endpoint> = z.strictObject({
  host: z.string(),
  port: z.number().int(),
  security: z.enum(securities),
  user: z.string(),
});

/** The first account is the club's; it stands for the one it does not have yet until its kind is `mail`. */
export function accountTable(db: Database): AccountTable {
  const first = (): Row | undefined =>
    db.one(
      `SELECT id, kind, sender_name, address, provider, submission, mailbox, password_place, per_hour, per_day,
         capabilities, probed_at FROM account ORDER BY id LIMIT 1`,
    );
  return {
    get: () => {
      const row = first();
      if (row === undefined || text(row, 'kind') !== 'mail') return null;
      return {
        id: number(row, 'id'),
        senderName: text(row, 'sender_name'),
        address: text(row, 'address'),
        provider: text(row, 'provider'),
        submission: endpoint(row, 'submission'),
        mailbox: endpoint(row, 'mailbox'),
        passwordPlace: oneOf(row, 'password_place', passwordPlaces),
        limits: { perHour: numberOrNull(row, 'per_hour'), perDay: numberOrNull(row, 'per_day') },
        capabilities: capabilitiesOf(row),
        probedAt: numberOrNull(row, 'probed_at'),
      };
    },
    save: (account, password) => {
      const { submission, mailbox } = account;
      forgetMailbox(db, mailbox);
      const values = [account.address, JSON.stringify(submission), JSON.stringify(mailbox)];
      const same = 'address = ?1 AND submission = ?2 AND mailbox = ?3';
      db.run(
        `UPDATE account SET kind = 'mail', sender_name = ?4, provider = ?5, password_place = ?6, password = ?7,
           capabilities = CASE WHEN ${same} THEN capabilities END,
           probed_at = CASE WHEN ${same} THEN probed_at END,
           probe_worse = CASE WHEN ${same} THEN probe_worse ELSE '[]' END,
           address = ?1, submission = ?2, mailbox = ?3
         WHERE id = (SELECT min(id) FROM account) AND kind IN ('none', 'mail')`,
        [...values, account.senderName, account.provider, account.passwordPlace, password],
      );
    },
    password: (accountId) => {
      const row = db.one('SELECT password FROM account WHERE id = ?', [accountId]);
      return row === undefined ? null : textOrNull(row, 'password');
    },
    setLimits: (accountId, { perHour, perDay }) => {
      db.run('UPDATE account SET per_hour = ?, per_day = ? WHERE id = ?', [perHour, perDay, accountId]);
    },
    ...probeColumns(db),
  };
}

/** What checks of an account found out and when. */
function probeColumns(db: Database): Pick<AccountTable, 'noteProbe' | 'noteTry' | 'probeMemory'> {
  return {
    noteProbe: (accountId, capabilities, at, worse = []) => {
      db.run('UPDATE account SET capabilities = ?, probed_at = ?, probe_worse = ? WHERE id = ?', [
        JSON.stringify(capabilities),
        at,
        JSON.stringify(worse),
        accountId,
      ]);
    },
    noteTry: (accountId, at) => {
      db.run('UPDATE account SET probe_tried_at = ? WHERE id = ?', [at, accountId]);
    },
    probeMemory: (accountId) => {
      const row = db.one('SELECT probe_tried_at, probe_worse FROM account WHERE id = ?', [accountId]);
      if (row === undefined) return { triedAt: null, worse: [] };
      const worse = z.array(z.string()).parse(JSON.parse(text(row, 'probe_worse')));
      return { triedAt: numberOrNull(row, 'probe_tried_at'), worse: worse.filter(isFindingCode) };
    },
  };
}

/** How far another mailbox was read says nothing about this one: the cursors of the one before are forgotten. */
function forgetMailbox(db: Database, { host, user }: Endpoint): void {
  const changed = `account_id IN (SELECT id FROM account WHERE kind = 'mail'
    AND (mailbox ->> 'host' <> ?1 OR mailbox ->> 'user' <> ?2))`;
  for (const table of ['mailbox_cursor', 'letter_attempt'])
    db.run(`DELETE FROM ${table} WHERE ${changed}`, [host, user]);
}

function endpoint(row: Row, column: string): Endpoint {
  return endpointSchema.parse(JSON.parse(text(row, column)));
}
