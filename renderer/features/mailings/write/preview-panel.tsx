import { ChevronLeft, ChevronRight, Monitor, Smartphone, Type, User } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { Preview } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { useFields } from '../field-labels.ts';
import { PreviewMail } from './preview-mail.tsx';
import type { PreviewView } from './preview-view.ts';
import { previewViews } from './preview-view.ts';

interface Props {
  readonly mailingId: MailingId;
  readonly sender: string;
  readonly preheader: string;
  /** Changes whenever the stored text did: then the mail is fetched again. */
  readonly revision: number;
  /** Told whose mail is shown. */
  readonly onShow: (person: Preview['person']) => void;
}

const icons = { computer: Monitor, phone: Smartphone, text: Type } as const;

/** The mail as each person would get it. */
export function PreviewPanel({ mailingId, sender, preheader, revision, onShow }: Props) {
  const t = useWords();
  const panelId = useId();
  const { label } = useFields();
  const [view, setView] = useState<PreviewView>('phone');
  const [index, setIndex] = useState(0);
  const [withGaps, setWithGaps] = useState(false);
  const asked = useEngine('mailings.preview', { mailingId, index, withGaps }, { keepPrevious: true });
  const preview = asked.data;
  const person = preview?.person ?? null;
  useEffect(() => onShow(person), [person, onShow]);
  const total = preview?.total ?? 0;
  const at = Math.min(index, Math.max(0, total - 1));
  const name = person?.name || person?.address;
  return (
    <>
      <div className="pvh">
        <SegmentedControl
          label={t('write:preview.as')}
          segments={previewViews.map((key) => ({ key, label: t(`write:preview.${key}`), icon: icons[key] }))}
          selected={view}
          onSelect={setView}
          panelId={panelId}
        />
      </div>
      <div className="pvp">
        <IconButton
          icon={ChevronLeft}
          label={t('write:preview.previous')}
          isDisabled={at <= 0}
          onPress={() => setIndex(at - 1)}
        />
        <div className="who" aria-live="polite">
          <User aria-hidden="true" />
          <b className="ell">{name ?? t(withGaps ? 'write:preview.no-gaps' : 'write:preview.nobody')}</b>
          {total > 0 ? <span className="num">{t('write:preview.of', { index: at + 1, total })}</span> : null}
        </div>
        <IconButton
          icon={ChevronRight}
          label={t('write:preview.next')}
          isDisabled={at + 1 >= total}
          onPress={() => setIndex(at + 1)}
        />
        <button
          type="button"
          className="btn sm ghost gaps"
          aria-pressed={withGaps}
          title={t('write:preview.gaps.hint')}
          onClick={() => {
            setWithGaps(!withGaps);
            setIndex(0);
          }}
        >
          {t('write:preview.gaps')}
        </button>
      </div>
      <div
        id={panelId}
        role="tabpanel"
        className="pvm"
        aria-label={t('write:preview')}
        tabIndex={0}
        data-pane=""
      >
        {asked.error ? <p className="pv-note">{faultSentence(asked.error.fault, t)}</p> : null}
        {preview && !asked.error ? (
          <PreviewMail
            key={`${preview.frame} ${revision}`}
            view={view}
            preview={preview}
            sender={sender}
            preheader={preheader}
          />
        ) : null}
        {preview && preview.gaps.length > 0 ? (
          <p className="pv-note">{t('write:preview.gap', { fields: preview.gaps.map(label).join(', ') })}</p>
        ) : null}
      </div>
    </>
  );
}
