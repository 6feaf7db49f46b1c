import { useEffect, useRef, useState } from 'react';
import type { MailingDraft } from '#contract/mailings.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import { FaultError } from '#renderer/client/fault-error.ts';
import type { DraftKeeper, DraftText, KeeperState } from './draft-keeper.ts';
import { draftKeeper } from './draft-keeper.ts';

const isElsewhere = (error: unknown) =>
  error instanceof FaultError && error.fault.code === 'mailing.changed-elsewhere';

const later = (run: () => void, milliseconds: number) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

interface Draft {
  readonly text: DraftText;
  readonly state: KeeperState;
  readonly change: (part: Partial<DraftText>) => void;
  readonly flush: () => Promise<boolean>;
}

/** A draft as it stands on screen. Saves itself; leaving the screen or the window saves at once. */
export function useDraft(draft: MailingDraft): Draft {
  const call = useCallEngine();
  const [text, setText] = useState<DraftText>(draft);
  const [state, setState] = useState<KeeperState>({ kind: 'saved', ...stampOf(draft) });
  const latest = useRef(text);
  const keeper = useRef<DraftKeeper | null>(null);
  const { id } = draft;

  const ensure = (): DraftKeeper => {
    keeper.current ??= draftKeeper(stampOf(draft), {
      save: ({ listIds, subject, preheader, document }, revision) =>
        call('mailings.save', {
          mailingId: id,
          revision,
          listIds: [...listIds],
          subject,
          preheader,
          document,
        }),
      isElsewhere,
      onState: setState,
      later,
    });
    return keeper.current;
  };

  useEffect(() => {
    const leave = () => void keeper.current?.flush();
    const hide = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, []);

  const change = (part: Partial<DraftText>) => {
    latest.current = { ...latest.current, ...part };
    setText(latest.current);
    ensure().change(latest.current);
  };
  return { text, state, change, flush: () => ensure().flush() };
}

const stampOf = ({ revision, savedAt }: MailingDraft) => ({ revision, savedAt });
