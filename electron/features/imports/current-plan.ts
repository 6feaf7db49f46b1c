import type { ImportSession } from './import-session.ts';
import { makePlan } from './make-plan.ts';
import type { Plan } from './plan.ts';
import type { Imports } from './sessions.ts';

/**
 * The plan as things stand; made once for several who ask at the same time. What changed in the store since it was
 * made shows only in a fresh one.
 */
export async function currentPlan(ports: Imports, session: ImportSession, fresh = false): Promise<Plan> {
  for (let made: Plan | null = null; ;) {
    const { revision, plan } = session;
    if (plan?.revision !== revision || (fresh && made === null)) {
      session.plan = { revision, made: makePlan(ports, session) };
    }
    const { plan: current } = session;
    try {
      made = (await current?.made) ?? null;
    } catch (error) {
      session.plan = null;
      throw error;
    }
    if (made !== null && session.revision === current?.revision) return made;
  }
}
