import type { ListId } from '#domain/ids.ts';
import { toBase32 } from '#domain/identity/base32.ts';
import { importLimits } from '#domain/imports/limits.ts';
import { aborter } from '../aborter.ts';
import type { Randomness } from '../ports.ts';
import { Refusal } from '../refuse.ts';
import type { ImportSession } from './import-session.ts';
import type { ImportPorts } from './ports.ts';

/** Imports in the making: the one begun last. */
export interface ImportSessions {
  /** Begins one and forgets the one before. @throws Refusal `import.too-big` */
  begin(of: { readonly listId: ListId | null; readonly name: string; readonly bytes: number }): ImportSession;
  /** @throws Refusal `gone` */
  get(importId: string): ImportSession;
  /** Ends what is running for it. */
  forget(importId: string): void;
}

/** What the calls about imports work with. */
export interface Imports extends ImportPorts {
  readonly sessions: ImportSessions;
}

const idBytes = 12;

export function importSessions({ randomness }: { readonly randomness: Randomness }): ImportSessions {
  let current: ImportSession | null = null;
  return {
    begin({ listId, name, bytes }) {
      if (bytes > importLimits.bytes) {
        throw new Refusal({ code: 'import.too-big', params: { most: importLimits.bytes / 1024 / 1024 } });
      }
      current?.hand.abort();
      current = {
        importId: toBase32(randomness.bytes(idBytes)),
        name,
        listId,
        bytes: new Uint8Array(bytes),
        received: 0,
        file: null,
        mapping: null,
        rule: 'fill-gaps',
        mapped: null,
        mended: new Map(),
        decided: new Map(),
        chosen: new Map(),
        consent: { how: 'unknown', since: null, note: '', evidence: null },
        plan: null,
        revision: 0,
        hand: aborter(),
      };
      return current;
    },
    get(importId) {
      if (current?.importId !== importId) throw new Refusal({ code: 'gone', params: { noun: 'import' } });
      return current;
    },
    forget(importId) {
      if (current?.importId !== importId) return;
      current.hand.abort();
      current = null;
    },
  };
}
