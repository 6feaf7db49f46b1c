import { CircleCheck, HardDriveDownload, History, TriangleAlert } from 'lucide-react';
import type { BackupPlan } from '#contract/backup.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { sizeWords } from './backup-words.ts';
import { BackupsInFolder } from './backups-in-folder.tsx';
import { PlanForm } from './plan-form.tsx';
import './backup.css';

/** The last backup and the next one, or that there is none. */
function Standing({ plan }: { readonly plan: BackupPlan }) {
  const t = useWords();
  const format = useFormat();
  const Icon = plan.last === null ? TriangleAlert : CircleCheck;
  return (
    <p className="said">
      <Icon aria-hidden="true" className={plan.last === null ? 'poor' : 'good'} />
      {plan.last === null ? (
        <span>
          <b>{t('backup:none')}</b> {t('backup:none-text')}
        </span>
      ) : (
        <span>
          <b>
            {t('backup:last')}: {format.moment(plan.last.madeAt)}
          </b>{' '}
          {sizeWords(plan.last.bytes, format.number, t)}
          {plan.nextAt === null ? null : (
            <>
              {' · '}
              {t('backup:next', { at: format.moment(Math.max(plan.nextAt, plan.last.madeAt)) })}
            </>
          )}
        </span>
      )}
    </p>
  );
}

/** Backups: the last one, one now, where and how often, and those that lie there. */
export function BackupSection() {
  const t = useWords();
  const format = useFormat();
  const plan = useEngine('backup.plan', {}).data;
  const now = useCommand('backup.now');
  if (!plan) return null;
  return (
    <>
      <div className="card nb backup">
        <Standing plan={plan} />
        {plan.failure === null ? null : (
          <Banner tone="danger">
            {t('backup:failed', {
              at: format.moment(plan.failure.at),
              why: faultSentence(plan.failure.fault, t),
            })}
          </Banner>
        )}
        <div className="rw">
          {plan.folder === null ? null : (
            <Button
              variant="primary"
              icon={HardDriveDownload}
              isPending={now.isPending}
              onPress={() => now.mutate({ folder: null })}
            >
              {t(now.isPending ? 'backup:making' : 'backup:now')}
            </Button>
          )}
          <a className="btn" href="#/restore">
            <History aria-hidden="true" />
            {t('backup:restore')}
          </a>
        </div>
        <p className="fine path" role="status">
          {now.data === undefined || now.isPending ? '' : t('backup:made', { path: now.data.path })}
        </p>
      </div>
      <PlanForm key={`${plan.folder} ${plan.daily} ${plan.keepDays}`} plan={plan} />
      {plan.folder === null ? null : <BackupsInFolder folder={plan.folder} />}
    </>
  );
}
