import { Check } from 'lucide-react';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { Organisation } from '#contract/settings.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { TextArea, TextField } from '#renderer/ui/field/text-field.tsx';
import { useFocusRefused } from '#renderer/ui/field/focus-refused.ts';
import { faultSentence } from '#wording/fault-sentence.ts';

function OrganisationForm({ organisation }: { readonly organisation: Organisation }) {
  const t = useWords();
  const save = useCommand('organisation.save');
  const [name, setName] = useState(organisation.name);
  const [legalNotice, setLegalNotice] = useState(organisation.legalNotice);
  const [tries, setTries] = useState(0);
  const [shown, setShown] = useState(organisation);
  // What another window or the engine itself changed takes the place of what stands in the fields.
  if (shown.name !== organisation.name || shown.legalNotice !== organisation.legalNotice) {
    setShown(organisation);
    setName(organisation.name);
    setLegalNotice(organisation.legalNotice);
  }
  const nameMissing = name.trim() === '';
  const form = useFocusRefused(tries > 0 && nameMissing ? tries : null);
  const changed = name !== organisation.name || legalNotice !== organisation.legalNotice;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (!nameMissing) save.mutate({ name, legalNotice });
  };
  return (
    <form ref={form} className="stack" onSubmit={send} noValidate>
      <TextField
        label={t('settings:name')}
        value={name}
        onChange={setName}
        maxLength={200}
        error={tries > 0 && nameMissing ? t('settings:name-missing') : null}
      />
      <TextArea
        label={t('settings:legal-notice')}
        hint={t('settings:legal-notice-hint')}
        value={legalNotice}
        onChange={setLegalNotice}
        maxLength={4000}
        rows={5}
      />
      {save.error ? <Banner tone="danger">{faultSentence(save.error.fault, t)}</Banner> : null}
      <div className="rw">
        <Button variant="primary" type="submit" isDisabled={!changed} isPending={save.isPending}>
          {t('settings:save')}
        </Button>
        <span role="status">
          {save.isSuccess && !changed ? (
            <span className="st a">
              <Check aria-hidden="true" />
              {t('settings:saved')}
            </span>
          ) : null}
        </span>
      </div>
      <section className="ss">
        <h2>{t('settings:sender')}</h2>
        <p>
          {organisation.senderName} &lt;{organisation.senderAddress}&gt;
        </p>
        <p className="fine">{t('settings:sender-hint')}</p>
      </section>
    </form>
  );
}

/** Whose lists these are, and what the law wants under every mail. */
export function OrganisationSection() {
  const organisation = useEngine('organisation.get', {}).data;
  if (!organisation) return null;
  return <OrganisationForm organisation={organisation} />;
}
