import { useState } from 'react';
import { faultOf } from '#renderer/client/fault-error.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import { offerFile } from '#renderer/ui/offer-file.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { Select } from '#renderer/ui/field/select.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { Concerned } from './concerned.ts';

interface Props extends Concerned {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Offers people as a table: to be opened in a spreadsheet, or exact, to be imported again. */
export function ExportDialog({ chosen, count, onDone, onCancel }: Props) {
  const t = useWords();
  const call = useCallEngine();
  const [form, setForm] = useState<'spreadsheet' | 'exact'>('spreadsheet');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    try {
      const { name, text } = await call('recipients.export', { chosen, form });
      offerFile(name, text);
      onDone();
    } catch (failure) {
      setError(faultSentence(faultOf(failure), t));
      setBusy(false);
    }
  };
  return (
    <Dialog title={t('people:export-title', { count })} onClose={onCancel}>
      <div className="content">
        <Select
          label={t('people:export-form')}
          selected={form}
          onSelect={setForm}
          options={[
            { key: 'spreadsheet', label: t('people:export.spreadsheet') },
            { key: 'exact', label: t('people:export.exact') },
          ]}
        />
        <p>{t(`people:export.${form}-text`)}</p>
        {error === null ? null : <p role="alert">{error}</p>}
      </div>
      <DialogActions
        main={
          <Button variant="primary" isPending={busy} onPress={() => void save()}>
            {t('people:export-confirm')}
          </Button>
        }
        cancel={<Button onPress={onCancel}>{t('recipients:cancel')}</Button>}
      />
    </Dialog>
  );
}
