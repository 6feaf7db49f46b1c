import type { InputOf } from '#contract/define.ts';
import type { imports } from '#contract/imports.ts';
import { readAddress } from '#domain/identity/address.ts';
import { Refusal } from '../refuse.ts';
import { acceptLine } from '../text/accept-line.ts';
import { currentPlan } from './current-plan.ts';
import type { ImportSession } from './import-session.ts';
import { mapAll } from './map-all.ts';
import { namesakeOf } from './plan.ts';
import type { Imports } from './sessions.ts';

type Input<N extends keyof typeof imports> = InputOf<typeof imports, N>;

function changed({ events }: Imports, session: ImportSession): null {
  session.revision += 1;
  events.changed('imports');
  return null;
}

export function setRule(ports: Imports, { importId, rule }: Input<'imports.set-rule'>): null {
  const session = ports.sessions.get(importId);
  session.rule = rule;
  return changed(ports, session);
}

/** @throws Refusal `gone`, `recipient.address-invalid` */
export async function mend(
  ports: Imports,
  { importId, line, address }: Input<'imports.mend'>,
): Promise<null> {
  const session = ports.sessions.get(importId);
  const typed = (await mapAll(ports, session)).find((row) => row.line === line)?.typed;
  if (typed === undefined) return null;
  if (address === null) session.mended.set(line, { typed, address });
  else {
    const reading = readAddress(acceptLine(address), ports.toAscii);
    if (!reading.ok)
      throw new Refusal({ code: 'recipient.address-invalid', params: { reason: reading.flaw } });
    session.mended.set(line, { typed, address: reading.address.spelling });
  }
  return changed(ports, session);
}

/** Takes what was probably meant for all lines of a part, or gives it back. */
export async function mendAll(
  ports: Imports,
  { importId, part, mended }: Input<'imports.mend-typos'>,
): Promise<null> {
  const session = ports.sessions.get(importId);
  const plan = await currentPlan(ports, session);
  const typed = new Map((await mapAll(ports, session)).map((row) => [row.line, row.typed]));
  for (const { line } of plan.parts[part]) {
    const meant = plan.suggestions.get(line);
    if (meant === undefined) continue;
    if (mended) session.mended.set(line, { typed: typed.get(line) ?? '', address: meant });
    else session.mended.delete(line);
  }
  return changed(ports, session);
}

export async function decide(
  ports: Imports,
  { importId, line, same }: Input<'imports.decide'>,
): Promise<null> {
  const session = ports.sessions.get(importId);
  const { people } = await currentPlan(ports, session);
  const person = people.find(({ row }) => row.line === line);
  const about = person === undefined ? null : namesakeOf(person);
  if (about === null) return null;
  session.decided.set(line, { about, said: same });
  // Whatever was decided, the plan itself stays as it is.
  ports.events.changed('imports');
  return null;
}

/** Whether the line or what is here counts for somebody, where the rule is to ask. */
export async function choose(
  ports: Imports,
  { importId, line, counts }: Input<'imports.choose'>,
): Promise<null> {
  const session = ports.sessions.get(importId);
  const { people } = await currentPlan(ports, session);
  const person = people.find(({ row }) => row.line === line);
  const meant = person?.known ?? person?.other ?? null;
  if (meant === null) return null;
  session.chosen.set(line, { about: String(meant.id), said: counts === 'file' });
  return changed(ports, session);
}

/** @throws Refusal `gone`, `text.control-characters` */
export function giveConsent(
  ports: Imports,
  { importId, how, since, note, evidence }: Input<'imports.consent'>,
): null {
  const session = ports.sessions.get(importId);
  const kept =
    evidence === null ? null : { name: acceptLine(evidence.name), bytes: ports.fromBase64(evidence.data) };
  session.consent = { how, since, note: acceptLine(note), evidence: kept };
  ports.events.changed('imports');
  return null;
}
