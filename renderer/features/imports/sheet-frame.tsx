import { Check, ChevronLeft, ShieldCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { ImportStep } from './steps.ts';
import { importSteps } from './steps.ts';
import './people.css';
import './rows.css';
import './sheet.css';
import './steps.css';
import './trial.css';

interface RailProps {
  /** Null: all steps are done. */
  readonly step: ImportStep | null;
  readonly about: Readonly<Record<ImportStep, string>>;
  /** The list the people come to. */
  readonly into: ReactNode;
}

/** The way through an import: where one is, and what was said at the steps before. */
function Rail({ step, about, into }: RailProps) {
  const t = useWords();
  const at = step === null ? importSteps.length : importSteps.indexOf(step);
  return (
    <div className="rail">
      <Heading slot="title" level={2}>
        {t('imports:title')}
      </Heading>
      <p className="into">{into}</p>
      <ol aria-label={t('imports:steps')}>
        {importSteps.map((each, index) => (
          <li
            key={each}
            className={index < at ? 'done' : ''}
            {...(index === at ? { 'aria-current': 'step' } : {})}
          >
            <span className="no" aria-hidden="true">
              {index < at ? <Check /> : index + 1}
            </span>
            <span>
              <b>{t(`imports:step.${each}`)}</b>
              <small>{about[each]}</small>
            </span>
          </li>
        ))}
      </ol>
      <p className="promise">
        <ShieldCheck aria-hidden="true" />
        {t(step === null ? 'imports:undo-later' : 'imports:nothing-stored')}
      </p>
    </div>
  );
}

interface FrameProps extends RailProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A sheet of full height over the screen. It keeps the focus; Esc and the cross ask `onClose`. */
export function SheetFrame({ onClose, children, ...rail }: FrameProps) {
  const t = useWords();
  return (
    <ModalOverlay isOpen onOpenChange={(open) => open || onClose()} className="sheet-veil">
      <Modal className="sheet">
        <Dialog className="sheet-body">
          <Rail {...rail} />
          <div className="sheet-main">
            {children}
            <div className="sheet-close">
              <IconButton icon={X} label={t('imports:close')} onPress={onClose} />
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface PageProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
  readonly footer: ReactNode;
}

/** One step of the sheet. Whoever comes to it stands on its heading. */
export function SheetPage({ title, lead, children, footer }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <header className="sheet-head">
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <div className="lead">{lead}</div>
      </header>
      {children}
      <footer className="sheet-foot">{footer}</footer>
    </>
  );
}

interface FooterProps {
  readonly before: ImportStep | null;
  readonly onBack: () => void;
  readonly onCancel: () => void;
  readonly note?: ReactNode;
  readonly main: ReactNode;
}

/** Out, back and on. */
export function StepFooter({ before, onBack, onCancel, note, main }: FooterProps) {
  const t = useWords();
  return (
    <>
      <Button size="lg" variant="ghost" onPress={onCancel}>
        {t('imports:cancel')}
      </Button>
      <div className="note" role="status">
        {note}
      </div>
      {before === null ? null : (
        <Button
          size="lg"
          icon={ChevronLeft}
          aria-label={t('imports:back', { step: t(`imports:step.${before}`) })}
          onPress={onBack}
        >
          {t(`imports:step.${before}`)}
        </Button>
      )}
      {main}
    </>
  );
}
