import type { FormEvent } from 'react';
import { useState } from 'react';
import type { CaseRow } from '#contract/decide.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { DateField } from '#renderer/ui/field/date-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { titleOf } from './case-words.ts';

interface Props {
  readonly row: CaseRow;
  readonly onSettled: () => void;
  readonly onClose: () => void;
}

const usualDays = 14;

/** The day so many days ahead, as `YYYY-MM-DD` of the calendar here. */
function dayAhead(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first moment of a day here, or null where it is none that lies ahead within a year. */
function aheadAt(day: string): number | null {
  if (day <= dayAhead(0) || day > dayAhead(365)) return null;
  return new Date(`${day}T00:00`).getTime();
}

/** Asks for the day on which a case is to be put before the owner again. */
export function DayDialog({ row, onSettled, onClose }: Props) {
  const t = useWords();
  const settle = useCommand('decide.settle');
  const [day, setDay] = useState(() => dayAhead(usualDays));
  const until = aheadAt(day);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (until === null || settle.isPending) return;
    settle.mutate({ caseId: row.id, verdict: 'later', until }, { onSuccess: onSettled });
  };
  const refused = settle.error === null ? null : faultSentence(settle.error.fault, t);
  return (
    <Dialog title={t('decide:day.title', { name: titleOf(row) })} onClose={onClose}>
      <form onSubmit={send} noValidate>
        <div className="content">
          <DateField
            label={t('decide:day.label')}
            value={day}
            onChange={setDay}
            error={until === null ? t('decide:day.wrong') : refused}
            autoFocus
          />
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit" isPending={settle.isPending} isDisabled={until === null}>
              {t('decide:later')}
            </Button>
          }
          cancel={<Button onPress={onClose}>{t('decide:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
