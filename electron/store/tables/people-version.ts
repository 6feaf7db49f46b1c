import type { Database } from '../database.ts';

/**
 * Every change of a person is an act, which notes its changes as it goes on; letters that come in may open a case.
 */
const version = `SELECT (SELECT max(id) FROM act), (SELECT count(*) FROM act WHERE undone_at IS NOT NULL OR filling = 1),
  (SELECT max(id) FROM act_change), (SELECT max(id) FROM consent), (SELECT max(id) FROM recipient),
  (SELECT max(id) FROM address), (SELECT count(*) FROM decide_case WHERE state = 'open'),
  (SELECT count(*) FROM decide_case), (SELECT count(*) FROM address WHERE blocked_at IS NOT NULL)`;

/** Another text whenever somebody may have changed, also in the middle of an act over many; cheap to ask. */
export function peopleVersion(db: Database): string {
  return Object.values(db.one(version) ?? {}).join(' ');
}
