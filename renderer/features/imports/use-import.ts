import { useEffect, useRef, useState } from 'react';
import type { Argument } from '#contract/contract.ts';
import type { ImportSource } from '#contract/imports.ts';
import type { ImportReportId, ListId } from '#domain/ids.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import { consentInput, emptyDraft, hasAddress, targetsAfter } from './draft.ts';
import type { ImportDraft } from './draft.ts';
import { endingOf, readableNow } from './file-ending.ts';
import type { AddressFile } from './send-file.ts';
import { sendFile } from './send-file.ts';
import { stepAfter } from './steps.ts';
import { troubleOf, useAttempt } from './use-attempt.ts';
import type { MapInput } from './use-mapping.ts';
import { useMapping } from './use-mapping.ts';

type ReadChoices = Partial<Pick<ImportSource, 'separator' | 'encoding' | 'hasHeading'>>;

/** The import that the engine holds for this sheet, until it is stored or dropped. */
function useHeld() {
  const call = useCallEngine();
  const importId = useRef<string | null>(null);
  const loading = useRef<AbortController | null>(null);
  const drop = () => {
    loading.current?.abort();
    const id = importId.current;
    importId.current = null;
    if (id !== null) void call('imports.cancel', { importId: id }).catch(() => undefined);
  };
  // A sheet that goes away, also with the screen, leaves nothing behind in the engine.
  const dropLast = useRef(drop);
  useEffect(() => {
    dropLast.current = drop;
  });
  useEffect(() => () => dropLast.current(), []);
  return {
    drop,
    held: () => importId.current,
    hold: (id: string | null) => {
      importId.current = id;
    },
    /** The hand that stops the loading of a file; dropping uses it. */
    load: (): AbortSignal => {
      loading.current = new AbortController();
      return loading.current.signal;
    },
  };
}

function useReceiver() {
  const call = useCallEngine();
  return {
    begin: (input: Argument<'imports.begin'>) => call('imports.begin', input),
    chunk: (input: Argument<'imports.chunk'>) => call('imports.chunk', input),
  };
}

/** One import in the making: what was said so far, and every step's way to the engine. */
export function useImport(listId: ListId | null) {
  const call = useCallEngine();
  const receiver = useReceiver();
  const [draft, setDraft] = useState(() => emptyDraft(listId));
  const { busy, setBusy, trouble, setTrouble, attempt } = useAttempt();
  const [reportId, setReportId] = useState<ImportReportId | null>(null);
  const { held, hold, load, drop } = useHeld();
  const change = (part: Partial<ImportDraft>) => setDraft((before) => ({ ...before, ...part }));

  const mapping = useMapping(held, {
    onMapped: (first) => {
      setTrouble(null);
      change({ first });
    },
    onRefused: (error) => setTrouble(troubleOf(error)),
  });

  const read = async (id: string, choices: ReadChoices, former: ImportDraft) => {
    const source = await call('imports.read', { importId: id, ...choices });
    if (held() !== id) return;
    const targets = targetsAfter(former, source);
    change({ source, targets, isChosen: former.isChosen && targets === former.targets, first: source.first });
    await mapping.map({ listId: former.listId, targets, makeSalutation: former.makeSalutation });
  };

  const take = async (file: AddressFile) => {
    const readable = readableNow(file.name);
    if (readable === 'later') return setTrouble({ kind: 'later', ending: endingOf(file.name) });
    if (readable === 'old') return setTrouble({ kind: 'old' });
    drop();
    const signal = load();
    change({ source: null, targets: [], isChosen: false, first: [], step: 'source' });
    await attempt(
      async () => {
        try {
          const id = await sendFile(receiver, file, draft.listId, {
            onBegun: (begun) => {
              if (!signal.aborted) hold(begun);
            },
            onShare: (share) => signal.aborted || setBusy({ kind: 'loading', share }),
            signal,
          });
          if (id !== null) await read(id, {}, { ...draft, isChosen: false });
        } catch (error) {
          // What a stopped reading answers is of no interest any more.
          if (!signal.aborted) throw error;
        }
      },
      { kind: 'loading', share: 0 },
    );
  };

  const next = () =>
    attempt(
      async () => {
        const id = held();
        if (id === null) return;
        if (draft.step === 'columns') {
          if (!hasAddress(draft.targets))
            return setTrouble({ kind: 'fault', fault: { code: 'import.no-address-column', params: {} } });
          if (!(await mapping.settled()) && !(await mapping.map(draft))) return;
        }
        if (draft.step === 'consent') await call('imports.consent', consentInput(id, draft.consent));
        if (draft.step === 'trial') {
          const run = await call('imports.run', { importId: id });
          hold(null);
          setReportId(run.reportId);
        }
        change({ step: stepAfter(draft.step) ?? draft.step });
      },
      { kind: 'working' },
    );

  return {
    draft,
    busy,
    trouble,
    reportId,
    change: (part: Partial<ImportDraft>) => {
      setTrouble(null);
      change(part);
    },
    /** Changes what rows mean, and tells the engine. */
    remap: (part: Partial<MapInput>) => {
      const input = { ...draft, ...part };
      change({ ...part, ...(part.targets ? { isChosen: true } : {}) });
      setTrouble(null);
      if (draft.source !== null)
        void mapping.map({
          listId: input.listId,
          targets: input.targets,
          makeSalutation: input.makeSalutation,
        });
    },
    take,
    reread: (choices: ReadChoices) => {
      const { source } = draft;
      if (source === null) return;
      const { separator, encoding, hasHeading } = source;
      const again = { separator, encoding, hasHeading, ...choices };
      const work = async () => {
        try {
          await read(source.importId, again, draft);
        } catch (error) {
          if (held() === source.importId) throw error;
        }
      };
      void attempt(work, { kind: 'loading', share: 1 });
    },
    stop: () => {
      drop();
      setBusy(null);
      change({ source: null, targets: [], isChosen: false });
    },
    next: () => void next(),
  };
}

export type ImportFlow = ReturnType<typeof useImport>;
