import { Check, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { useWords } from '#renderer/client/words.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';

const steps = ['write', 'check', 'send'] as const;
type Step = (typeof steps)[number];

interface Props {
  readonly title: string;
  readonly step: Step;
  readonly status: ReactNode;
  readonly backLabel: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** The head of one mailing's screens: where one is between writing and sending, and what leads on. */
export function StepHead({ title, step, status, backLabel, onBack, children }: Props) {
  const t = useWords();
  const current = steps.indexOf(step);
  return (
    <header className="cbar">
      <IconButton icon={ChevronLeft} label={backLabel} onPress={onBack} />
      <div className="cbar-title">
        <h1 className="ell" tabIndex={-1}>
          {title === '' ? t('mailings:no-subject') : title}
        </h1>
        {status}
      </div>
      <ol className="steps" aria-label={t('mailings:steps')}>
        {steps.map((each, index) => (
          <Fragment key={each}>
            {index > 0 ? (
              <li aria-hidden="true">
                <ChevronRight />
              </li>
            ) : null}
            <li
              className={index < current ? 'done' : ''}
              {...(index === current ? { 'aria-current': 'step' } : {})}
            >
              <i>{index < current ? <Check aria-hidden="true" /> : index + 1}</i>
              {t(`mailings:step.${each}`)}
            </li>
          </Fragment>
        ))}
      </ol>
      {children}
    </header>
  );
}
