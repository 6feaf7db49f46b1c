import type { ImportSession } from './import-session.ts';
import { makePlan } from './make-plan.ts';
import type { Plan } from './plan.ts';
import type { Imports } from './sessions.ts';

/** What the plan rests on: what the owner said, and who is here. */
function revisionOf({ directory }: Imports, { revision }: ImportSession): string {
  return `${String(revision)} ${directory.version()}`;
}

/**
 * The plan as things stand, made anew when the owner said something else or the store has changed, and once for
 * several who ask at the same time.
 */
export async function currentPlan(ports: Imports, session: ImportSession): Promise<Plan> {
  for (;;) {
    const revision = revisionOf(ports, session);
    if (session.plan?.revision !== revision) session.plan = { revision, made: makePlan(ports, session) };
    const { plan } = session;
    try {
      const made = await plan.made;
      if (revisionOf(ports, session) === revision) return made;
    } catch (error) {
      if (session.plan === plan) session.plan = null;
      throw error;
    }
  }
}
