import { dumpHash } from '../dump.ts';
import { openInChild } from './open-in-child.ts';

/** Prints the hash of all rows of each store folder given. */
for (const folder of process.argv.slice(2)) {
  const db = await openInChild(folder);
  console.log(dumpHash(db));
  await db.close();
}
