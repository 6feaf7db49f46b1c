import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { FieldKind } from '#domain/recipients/own-field.ts';
import { fieldKinds } from '#domain/recipients/own-field.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { Select } from '#renderer/ui/field/select.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';

interface Props {
  /** Of the column, as a first name for the field. */
  readonly heading: string;
  readonly onDone: (name: string, kind: FieldKind) => void;
  readonly onCancel: () => void;
}

/** Name and kind of an own field that the import will make. */
export function FieldDialog({ heading, onDone, onCancel }: Props) {
  const t = useWords();
  const [name, setName] = useState(heading.slice(0, 50));
  const [kind, setKind] = useState<FieldKind>('text');
  const [error, setError] = useState<string | null>(null);
  return (
    <Dialog title={t('imports:field-title')} onClose={onCancel} isDismissable={false}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') setError(t('imports:field-name-missing'));
          else onDone(name.trim(), kind);
        }}
      >
        <div className="content">
          <TextField
            label={t('imports:field-name')}
            value={name}
            onChange={setName}
            error={error}
            maxLength={50}
            autoFocus
          />
          <Select
            label={t('imports:field-kind')}
            selected={kind}
            onSelect={setKind}
            options={fieldKinds.map((key) => ({ key, label: t(`imports:field-kind.${key}`) }))}
          />
        </div>
        <DialogActions
          main={
            <Button variant="primary" type="submit">
              {t('imports:field-take')}
            </Button>
          }
          cancel={<Button onPress={onCancel}>{t('imports:cancel')}</Button>}
        />
      </Form>
    </Dialog>
  );
}
