import { CalendarClock } from 'lucide-react';
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import type { MailingId } from '#domain/ids.ts';
import { timeProblem } from '#domain/mailings/schedule.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { DateField } from '#renderer/ui/field/date-field.tsx';
import { TimeField } from '#renderer/ui/field/time-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { useNow } from '../use-now.ts';
import { appointmentAt, firstAppointment, momentOf, usualTimes } from './appointment.ts';
import './schedule.css';

interface Props {
  readonly mailingId: MailingId;
  /** The time chosen before, or null. */
  readonly chosen: number | null;
  readonly onScheduled: () => void;
  readonly onClose: () => void;
}

/** Chooses when a mailing leaves by itself, and says what that depends on. */
export function ScheduleDialog({ mailingId, chosen, onScheduled, onClose }: Props) {
  const t = useWords();
  const format = useFormat();
  const why = useId();
  const now = useNow(10_000);
  const schedule = useCommand('mailings.schedule');
  const [appointment, setAppointment] = useState(() => firstAppointment(chosen, now));
  const at = momentOf(appointment);
  const problem = at === null ? 'none' : timeProblem(at, now);
  const choose = (next: Partial<typeof appointment>) => {
    setAppointment({ ...appointment, ...next });
    schedule.reset();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (at === null || problem !== null || schedule.isPending) return;
    schedule.mutate({ mailingId, at }, { onSuccess: onScheduled });
  };
  const wrong = problem === null ? null : t(`schedule:problem.${problem}`);
  const refused = schedule.error ? faultSentence(schedule.error.fault, t) : null;
  return (
    <Dialog title={t('schedule:title')} wide onClose={onClose}>
      <form onSubmit={send} noValidate>
        <div className="content schedule-form">
          <div className="usual" role="group" aria-label={t('schedule:usual')}>
            {usualTimes(now).map((usual) => (
              <Button
                key={usual.key}
                size="sm"
                aria-pressed={usual.at === at}
                onPress={() => choose(appointmentAt(usual.at))}
              >
                {t(`schedule:usual.${usual.key}`, { time: format.time(usual.at) })}
              </Button>
            ))}
          </div>
          <div className="when">
            <DateField
              label={t('schedule:day')}
              value={appointment.day}
              onChange={(day) => choose({ day })}
              error={wrong ?? refused}
              autoFocus
            />
            <TimeField
              label={t('schedule:time')}
              value={appointment.time}
              onChange={(time) => choose({ time })}
              isInvalid={wrong !== null}
            />
          </div>
          <p id={why}>{t('schedule:runs')}</p>
          <p>{t('schedule:fixed')}</p>
        </div>
        <DialogActions
          main={
            <Button
              variant="primary"
              type="submit"
              icon={CalendarClock}
              isPending={schedule.isPending}
              isDisabled={problem !== null}
              aria-describedby={why}
            >
              {at === null || problem !== null
                ? t('schedule:do.none')
                : t('schedule:do', { moment: format.appointment(at) })}
            </Button>
          }
          cancel={<Button onPress={onClose}>{t('schedule:cancel')}</Button>}
        />
      </form>
    </Dialog>
  );
}
