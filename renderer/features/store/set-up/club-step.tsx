import type { Ref } from 'react';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage, useWords } from '#renderer/client/words.ts';
import { TextArea, TextField } from '#renderer/ui/field/text-field.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import type { SetUpDraft } from './set-up-draft.ts';

interface Props {
  readonly draft: SetUpDraft;
  readonly onChange: (change: Partial<SetUpDraft>) => void;
  readonly tried: boolean;
  readonly nameRef: Ref<HTMLInputElement>;
}

/** Language, the name of the club, and what the law wants under every mail. */
export function ClubStep({ draft, onChange, tried, nameRef }: Props) {
  const t = useWords();
  const language = useLanguage();
  const save = useCommand('settings.save');
  const isMissing = tried && draft.organisation.trim() === '';
  return (
    <>
      <div className="rw name">
        <SegmentedControl
          label={t('start:language')}
          selected={language}
          onSelect={(key) => save.mutate({ language: key })}
          segments={[
            { key: 'de', label: 'Deutsch' },
            { key: 'en', label: 'English' },
          ]}
        />
        <TextField
          className="gr"
          label={t('start:organisation')}
          value={draft.organisation}
          onChange={(organisation) => onChange({ organisation })}
          maxLength={200}
          autoComplete="off"
          autoFocus
          inputRef={nameRef}
          error={isMissing ? t('start:organisation-missing') : null}
        />
      </div>
      <TextArea
        label={t('start:legal-notice')}
        hint={t('start:legal-notice-hint')}
        value={draft.legalNotice}
        onChange={(legalNotice) => onChange({ legalNotice })}
        maxLength={4000}
        rows={2}
      />
    </>
  );
}
