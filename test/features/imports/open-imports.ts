import type { ImportSource } from '#contract/imports.ts';
import type { ListId, RecipientId } from '#domain/ids.ts';
import { writeCsv } from '#electron/addressbook/csv/write.ts';
import { toId } from '#domain/ids.ts';
import { readTable } from '#electron/addressbook/csv/read-table.ts';
import { tableReader } from '#electron/addressbook/table-reader.ts';
import { actHandlers } from '#electron/features/acts/handlers.ts';
import { importHandlers } from '#electron/features/imports/handlers.ts';
import type { Signal } from '#electron/features/signal.ts';
import { importSessions } from '#electron/features/imports/sessions.ts';
import { importFile } from '#electron/jobs/import-file/import-file.ts';
import { jobBoard } from '#electron/jobs/job-board.ts';
import { importDirectory } from '#electron/store/tables/import-directory.ts';
import { importWrites } from '#electron/store/tables/import-writes.ts';
import { importTable } from '#electron/store/tables/imports.ts';
import { fromBase64 } from '#electron/system/from-base64.ts';
import { silentLog } from '../../store/scratch-store.ts';
import { openPeople } from '../people-ports.ts';

/**
 * The calls about imports on a real new store; files are read in this thread. `whileWaiting` runs whenever an import
 * lets others have their turn.
 */
export async function openImports(whileWaiting: () => Promise<void> = () => Promise.resolve()) {
  const people = await openPeople();
  const board = jobBoard(people.ports.events, []);
  const ports = {
    ...people.ports,
    clock: {
      now: () => people.clock.now(),
      wait: async (milliseconds: number, signal?: Signal) => {
        await whileWaiting();
        await people.clock.wait(milliseconds, signal);
      },
    },
    jobs: board,
    directory: importDirectory(people.db),
    imports: importTable(people.db),
    writes: importWrites(people.db),
    blobs: people.db.blobs,
    tables: tableReader((request) => Promise.resolve(readTable(request))),
    files: {
      write: (headings: readonly string[], rows: readonly (readonly string[])[]) =>
        writeCsv(headings, rows, { excel: false }),
    },
    log: silentLog,
    fromBase64,
    language: () => 'de' as const,
    sessions: importSessions(people.ports),
  };
  const work = importFile(ports);
  const imports = importHandlers(ports, work);
  return {
    ...people,
    board,
    imports,
    undo: actHandlers({ ...ports, takeBackImport: (actId) => work.takeBackAct(actId) }),
    work,
    idOf: (id: number) => toId<RecipientId>(id),
    /** Hands a file over in pieces of so many bytes and reads it. */
    async hand(
      file: string | Uint8Array,
      listId: ListId | null = null,
      piece = 400_000,
    ): Promise<ImportSource> {
      const bytes = Buffer.from(file);
      const { importId } = await imports['imports.begin']({
        listId,
        name: 'people.csv',
        bytes: bytes.length,
      });
      for (let at = 0; at < bytes.length; at += piece) {
        const data = bytes.subarray(at, at + piece).toString('base64');
        await imports['imports.chunk']({ importId, data });
      }
      return imports['imports.read']({ importId });
    },
  };
}
