import { openInChild } from './open-in-child.ts';

/** Opens the store in the folder given and keeps it until the input ends. */
const db = await openInChild(process.argv[2] ?? '').catch((error: unknown) => {
  console.log(`refused ${String(error)}`);
  process.exit(1);
});
console.log('open');
process.stdin.resume();
process.stdin.once('end', () => void db.close().then(() => process.exit(0)));
