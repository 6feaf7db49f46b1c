import { z } from 'zod';
import { mostStores } from '#domain/store/most-stores.ts';
import type { StoreList } from '#electron/features/store/ports.ts';

const folder = z.string().min(1).max(4096);
const list = z.object({
  current: folder.nullable(),
  stores: z
    .array(z.object({ folder, name: z.string().max(400), openedAt: z.number().nullable() }))
    .max(mostStores),
  forgotten: z.array(folder).max(mostStores),
});

const noStores: StoreList = { current: null, stores: [], forgotten: [] };

/** Reads the kept list of stores. One that is missing, broken or foreign counts as empty. */
export function readStoreList(kept: unknown): StoreList {
  const parsed = list.safeParse(kept);
  return parsed.success ? parsed.data : noStores;
}
