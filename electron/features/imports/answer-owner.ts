import type { InputOf } from '#contract/define.ts';
import type { imports } from '#contract/imports.ts';
import { readAddress } from '#domain/identity/address.ts';
import { Refusal } from '../refuse.ts';
import { acceptLine } from '../text/accept-line.ts';
import { currentPlan } from './current-plan.ts';
import type { ImportSession } from './import-session.ts';
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
export function mend(ports: Imports, { importId, line, address }: Input<'imports.mend'>): null {
  const session = ports.sessions.get(importId);
  if (address === null) session.mended.set(line, null);
  else {
    const reading = readAddress(acceptLine(address), ports.toAscii);
    if (!reading.ok)
      throw new Refusal({ code: 'recipient.address-invalid', params: { reason: reading.flaw } });
    session.mended.set(line, reading.address.spelling);
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
  for (const { line } of plan.parts[part]) {
    const meant = plan.suggestions.get(line);
    if (meant === undefined) continue;
    if (mended) session.mended.set(line, meant);
    else session.mended.delete(line);
  }
  return changed(ports, session);
}

export function decide(ports: Imports, { importId, line, same }: Input<'imports.decide'>): null {
  const session = ports.sessions.get(importId);
  session.decided.set(line, same);
  // Whatever was decided, the plan itself stays as it is.
  ports.events.changed('imports');
  return null;
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
