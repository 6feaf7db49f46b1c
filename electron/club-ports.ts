import type { Settings } from '#contract/settings.ts';
import { tableReader } from './addressbook/table-reader.ts';
import { noticeWords } from '#wording/notices.ts';
import type { EngineOptions } from './engine-options.ts';
import type { Events } from './features/ports.ts';
import { accountPasswords } from './features/account/read-password.ts';
import { sentMailReader } from './mail/compose/read-back.ts';
import { noticeComposer } from './mail/compose/notice.ts';
import { letterReader } from './mail/parse/letter-reader.ts';
import type { OpenStore } from './store/live/open-store.ts';
import { sendingLedger } from './store/tables/sending-ledger.ts';
import { fromBase64 } from './system/from-base64.ts';
import { domainToAscii } from './system/domain-to-ascii.ts';
import { sha256 } from './system/sha256.ts';
import { warmWorker } from './system/warm-worker.ts';
import { runInWorker } from './system/worker.ts';
import type { PowerSource } from './jobs/power.ts';
import { clubTables } from './club-tables.ts';

export interface ClubOptions extends EngineOptions {
  readonly events: Events;
  /** A store made a moment ago gets the practice club. */
  readonly isNew: boolean;
  readonly settings: () => Settings;
  readonly practice: boolean;
  readonly power: PowerSource;
}

/** What features and jobs share: the tables, the outer world, and who sits at the keyboard. */
export function clubPorts(store: OpenStore, options: ClubOptions) {
  const { clock, events, log, randomness, workers, keychain } = options;
  const tables = clubTables(store);
  return {
    ...tables,
    passwords: accountPasswords({ ...tables, keychain, storeId: store.storeId }),
    /** The language on screen. */
    language: (): 'de' | 'en' => {
      const chosen = options.settings().language;
      return chosen === 'system' ? options.language : chosen;
    },
    clock,
    power: options.power,
    events,
    log,
    randomness,
    sha256,
    toAscii: domainToAscii,
    operator: () => store.operator,
    letterReader: letterReader(warmWorker(workers.readLetter)),
    reader: sentMailReader,
    tables: tableReader((request, bounds) => runInWorker(workers.readTable, request, bounds)),
    fromBase64,
    noticeWords,
    noticeComposer,
    ledger: sendingLedger(store),
  };
}

export type ClubPorts = ReturnType<typeof clubPorts>;
