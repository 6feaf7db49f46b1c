import type { ActDescription } from '#domain/acts/act.ts';
import type { ImportReportId } from '#domain/ids.ts';
import { requireNoUndo } from '#electron/features/acts/require-no-undo.ts';
import type { SlicedAct } from '#electron/features/acts/sliced-act.ts';
import { beginSliced, dropAct } from '#electron/features/acts/sliced-act.ts';
import { currentPlan } from '#electron/features/imports/current-plan.ts';
import type { ImportSession } from '#electron/features/imports/import-session.ts';
import { mappedFile } from '#electron/features/imports/map-all.ts';
import type { Plan } from '#electron/features/imports/plan.ts';
import { fateOf } from '#electron/features/imports/plan.ts';
import type { ImportWork } from '#electron/features/imports/work.ts';
import type { Imports } from '#electron/features/imports/sessions.ts';
import { fates } from '#electron/features/imports/show-plan.ts';
import { displayName } from '#electron/features/recipients/accept-person.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { Bringing, Facing, Placed } from './bring-people.ts';
import { bring, prepare } from './bring-people.ts';
import { makeFields } from './make-fields.ts';
import { UnderWay } from './under-way.ts';

/** People a slice; with what hangs on them they stay under 20 ms. */
const peopleASlice = 100;
const rowsASlice = 1000;

/** The storing of imports: one at a time. */
export function importFile(ports: Imports): ImportWork & { settled(): Promise<void>; stop(): Promise<void> } {
  let going: Promise<unknown> | null = null;
  let stopping: (() => void) | null = null;
  const alone = () => {
    if (going !== null) throw new Refusal({ code: 'import.running', params: {} });
  };
  const hold = (work: Promise<unknown>) => {
    going = work
      .catch(() => ports.log.note('import.failed'))
      .finally(() => {
        going = null;
        stopping = null;
      });
  };
  const back = async (reportId: ImportReportId) => {
    alone();
    const work = takeBack(ports, reportId);
    hold(work);
    return work;
  };
  return {
    async run(session) {
      alone();
      // Held from here on, so that a second call is refused while the first one still looks.
      let begun: (reportId: ImportReportId) => void = () => undefined;
      let refused: (reason: unknown) => void = () => undefined;
      const first = new Promise<ImportReportId>((resolve, reject) => {
        begun = resolve;
        refused = reject;
      });
      stopping = () => session.hand.abort();
      hold(
        storeFile(ports, session, begun).catch((error: unknown) => {
          refused(error);
          throw error;
        }),
      );
      return first;
    },
    takeBack: back,
    async takeBackAct(actId) {
      const report = ports.imports.all().find((each) => each.actId === actId);
      if (report === undefined) return false;
      await back(report.reportId);
      return true;
    },
    async settled() {
      await going;
    },
    async stop() {
      stopping?.();
      await going;
    },
  };
}

async function storeFile(
  ports: Imports,
  session: ImportSession,
  begun: (reportId: ImportReportId) => void,
): Promise<void> {
  const { importId, consent } = session;
  const plan = await currentPlan(ports, session);
  const facing = plan.people.map((person) => ({ person, fate: fateOf(person, session.decided) }));
  const evidence =
    consent.evidence === null
      ? null
      : { name: consent.evidence.name, blob: await ports.blobs.put(consent.evidence.bytes) };
  const count = facing.filter(({ fate }) => fate === 'new' || fate === 'updated').length;
  const act = await beginSliced(ports, described(count));
  let reportId: ImportReportId | null = null;
  try {
    const bringing = await begin(ports, session, plan, facing, act, evidence);
    ({ reportId } = bringing);
    begun(reportId);
    const done = await bringAll(bringing, session, plan, facing, act);
    if (done) {
      await ports.store.transaction(() => {
        ports.acts.finish(act.id, described(count));
        ports.imports.finish(bringing.reportId);
      });
    } else await forget(ports, act, reportId);
  } catch (error) {
    await forget(ports, act, reportId);
    throw error;
  } finally {
    ports.jobs.report(`import-file-${importId}`, null);
    ports.sessions.forget(importId);
    announce(ports);
  }
}

function described(count: number): ActDescription {
  return { kind: 'people-imported', params: { count } };
}

/** The report, and the fields that the file's columns need: both go again with the act. */
function begin(
  ports: Imports,
  session: ImportSession,
  plan: Plan,
  facing: readonly Facing[],
  act: SlicedAct,
  evidence: { readonly name: string; readonly blob: string } | null,
): Promise<Bringing> {
  const { mapping } = mappedFile(session);
  const { listId, name, consent } = session;
  const at = ports.clock.now();
  const list = listId === null ? null : ports.lists.get(listId);
  if (listId !== null && list === null) throw new Refusal({ code: 'gone', params: { noun: 'list' } });
  return act.slice(() => ({
    ports,
    mapping,
    consent,
    list,
    at,
    consentAt: consent.since === null ? at : Math.min(at, Date.parse(`${consent.since}T12:00:00Z`)),
    fields: makeFields(
      ports,
      mapping,
      facing.filter(({ fate }) => fate === 'new' || fate === 'updated'),
    ),
    reportId: ports.imports.insert({
      name,
      listId,
      listName: list?.name ?? null,
      actId: act.id,
      at,
      by: ports.operator(),
      counts: { ...fates(plan, session), unreadable: plan.parts.unreadable.length },
      consent: { how: consent.how, since: consent.since, note: consent.note },
      evidence,
    }),
  }));
}

/** Answers false when it was cancelled. */
async function bringAll(
  bringing: Bringing,
  session: ImportSession,
  plan: Plan,
  facing: readonly Facing[],
  act: SlicedAct,
): Promise<boolean> {
  const { ports } = bringing;
  const { signal } = session.hand;
  const id = `import-file-${session.importId}`;
  const written = new UnderWay();
  for (let start = 0; start < facing.length; start += peopleASlice) {
    if (signal.aborted) return false;
    const view = {
      id,
      kind: 'import-file',
      title: session.name,
      step: 'storing',
      done: start,
      total: facing.length,
    } as const;
    ports.jobs.report(id, view, () => session.hand.abort());
    const slice = facing.slice(start, start + peopleASlice);
    const placed: Placed[] = [];
    const prepared = ports.store.transaction(() => placed.push(...prepare(bringing, slice)));
    // In memory at once, unless the store is just being read from the disk again.
    if (placed.length === 0) await prepared;
    written.add(prepared);
    await ports.clock.wait(0);
    written.add(act.slice(() => bring(bringing, placed)));
    await written.room();
    // Calls from the window come in between.
    await ports.clock.wait(0);
  }
  await written.all();
  const others = [
    ...plan.parts.unreadable.map(lineOf('unreadable')),
    ...plan.parts['left-out'].map(lineOf('left-out')),
  ];
  for (let start = 0; start < others.length; start += rowsASlice) {
    const rows = others.slice(start, start + rowsASlice);
    await act.slice(() => ports.imports.addRows(bringing.reportId, rows));
  }
  return !signal.aborted;
}

function lineOf(part: 'unreadable' | 'left-out') {
  return ({ row, line }: Plan['parts'][typeof part][number]) => ({
    part,
    line,
    name: displayName(row),
    address: row.address?.spelling ?? row.typed,
    problem: row.problem,
    recipientId: null,
  });
}

async function forget(ports: Imports, act: SlicedAct, reportId: ImportReportId | null): Promise<void> {
  await act.drop();
  if (reportId === null) return;
  await ports.store.transaction(() => ports.imports.forget(reportId));
}

function announce({ events }: Imports): void {
  for (const topic of ['recipients', 'lists', 'imports', 'acts'] as const) events.changed(topic);
}

async function takeBack(ports: Imports, reportId: ImportReportId): ReturnType<ImportWork['takeBack']> {
  const report = ports.imports.get(reportId);
  if (report === null) throw new Refusal({ code: 'gone', params: { noun: 'import' } });
  const { actId } = report;
  if (actId === null) throw new Refusal({ code: 'undo.nothing', params: {} });
  requireNoUndo(ports);
  const kept = ports.imports.editedSince(actId);
  await ports.store.transaction(() =>
    ports.imports.beginUndo(
      reportId,
      actId,
      kept.map(({ recipientId }) => recipientId),
    ),
  );
  const total = ports.imports.changes(actId);
  const id = `import-undo-${String(reportId)}`;
  const tell = (done: number) =>
    ports.jobs.report(id, { id, kind: 'import-file', title: report.name, step: 'taking-back', done, total });
  try {
    tell(0);
    await dropAct(ports, actId, tell);
  } finally {
    ports.jobs.report(id, null);
    announce(ports);
  }
  return { keptBecauseEdited: kept };
}

/**
 * Forgets imports whose program ended while they were stored. To be called after opening, once their acts are
 * taken back.
 */
export async function forgetUnfinishedImports(ports: Pick<Imports, 'imports' | 'store'>): Promise<void> {
  for (const reportId of ports.imports.unfinished()) {
    await ports.store.transaction(() => ports.imports.forget(reportId));
  }
}
