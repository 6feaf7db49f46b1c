import { Check } from 'lucide-react';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { BackupPlan } from '#contract/backup.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/field/checkbox.tsx';
import { useFocusRefused } from '#renderer/ui/field/focus-refused.ts';
import { Select } from '#renderer/ui/field/select.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

const spans = [7, 30, 90, 365] as const;

/** Where backups go, and whether one is made every day. */
export function PlanForm({ plan }: { readonly plan: BackupPlan }) {
  const t = useWords();
  const save = useCommand('backup.save-plan');
  const form = useFocusRefused(save.error);
  const [folder, setFolder] = useState(plan.folder ?? '');
  const [daily, setDaily] = useState(plan.daily);
  const [keepDays, setKeepDays] = useState(plan.keepDays);
  const typed = folder.trim();
  const changed = typed !== (plan.folder ?? '') || daily !== plan.daily || keepDays !== plan.keepDays;
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ folder: typed === '' ? null : typed, daily, keepDays });
  };
  const days = [...new Set([...spans, plan.keepDays])].toSorted((one, other) => one - other);
  return (
    <form ref={form} className="stack backup-plan" onSubmit={send} noValidate>
      <TextField
        label={t('backup:plan.folder')}
        hint={t('backup:plan.folder-hint')}
        value={folder}
        onChange={setFolder}
        maxLength={4000}
        error={save.error ? faultSentence(save.error.fault, t) : null}
      />
      <Checkbox isSelected={daily} onChange={setDaily}>
        {t('backup:plan.daily')}
      </Checkbox>
      <Select
        label={t('backup:plan.keep')}
        options={days.map((count) => ({ key: String(count), label: t('backup:plan.days', { count }) }))}
        selected={String(keepDays)}
        onSelect={(key) => setKeepDays(Number(key))}
        className="keep"
      />
      <div className="rw">
        <Button type="submit" isDisabled={!changed || save.isPending}>
          {t('backup:plan.save')}
        </Button>
        <span role="status">
          {save.isSuccess && !changed ? (
            <span className="st a">
              <Check aria-hidden="true" />
              {t('backup:plan.saved')}
            </span>
          ) : null}
        </span>
      </div>
    </form>
  );
}
