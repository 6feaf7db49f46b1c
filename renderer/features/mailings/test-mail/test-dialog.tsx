import { CircleCheck } from 'lucide-react';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { Preview } from '#contract/mailings.ts';
import type { TestTarget } from '#contract/test-mail.ts';
import type { MailingId } from '#domain/ids.ts';
import type { FaultError } from '#renderer/client/fault-error.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogActions } from '#renderer/ui/dialog/dialog-actions.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

/** Who is shown beside the text; null while nobody would get it, undefined where nobody is shown. */
export type ShownPerson = Preview['person'] | undefined;

interface Props {
  readonly mailingId: MailingId;
  readonly shown: ShownPerson;
  /** Stores the text as it stands; answers whether that worked. */
  readonly save: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** Sends the draft to the owner, once it is known where to. */
export function TestDialog(props: Props) {
  const t = useWords();
  const { data: target, error } = useEngine('test-mail.target', {}, { fresh: true });
  return (
    <Dialog title={t('test-mail:title')} onClose={props.onClose}>
      {error ? (
        <div className="content">
          <Banner tone="danger">{faultSentence(error.fault, t)}</Banner>
        </div>
      ) : null}
      {target ? <TestForm {...props} target={target} /> : null}
    </Dialog>
  );
}

interface FormProps extends Props {
  readonly target: TestTarget;
}

function TestForm({ mailingId, shown, save, onClose, target }: FormProps) {
  const t = useWords();
  const { isPractice } = target;
  const [to, setTo] = useState(target.address);
  const [busy, setBusy] = useState(false);
  const [notSaved, setNotSaved] = useState(false);
  const test = useCommand('test-mail.send');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // The button stays enabled meanwhile: disabled it would lose the focus, and Escape with it.
    if (busy) return;
    setBusy(true);
    test.reset();
    const saved = await save();
    setNotSaved(!saved);
    const input = { mailingId, addressId: shown?.addressId ?? null, to: to.trim() };
    if (saved) await test.mutateAsync(input).catch(() => undefined);
    setBusy(false);
  };
  const change = (address: string) => {
    setTo(address);
    test.reset();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className="content">
        <TextField
          autoFocus
          label={t('test-mail:to')}
          hint={t('test-mail:to.hint')}
          type="email"
          value={to}
          onChange={change}
          isReadOnly={busy}
          maxLength={320}
        />
        <p>
          {filledWith(shown, t)} {isPractice ? t('test-mail:practice') : null}
        </p>
        <Outcome
          busy={busy}
          notSaved={notSaved}
          sent={test.isSuccess}
          error={test.error}
          words={isPractice ? t('test-mail:sent.practice') : t('test-mail:sent', { address: to.trim() })}
        />
      </div>
      <DialogActions
        main={
          <Button variant={test.isSuccess ? 'secondary' : 'primary'} type="submit">
            {t(test.isSuccess ? 'test-mail:again' : 'test-mail:send')}
          </Button>
        }
        cancel={
          <Button variant={test.isSuccess ? 'primary' : 'secondary'} onPress={onClose}>
            {t(test.isSuccess ? 'test-mail:close' : 'test-mail:cancel')}
          </Button>
        }
      />
    </form>
  );
}

function filledWith(shown: ShownPerson, t: ReturnType<typeof useWords>): string {
  if (shown === undefined) return t('test-mail:filled.first');
  return shown === null
    ? t('test-mail:filled.nobody')
    : t('test-mail:filled', { name: shown.name === '' ? shown.address : shown.name });
}

interface OutcomeProps {
  readonly busy: boolean;
  readonly notSaved: boolean;
  readonly sent: boolean;
  readonly error: FaultError | null;
  readonly words: string;
}

/** What became of the test mail, in words. */
function Outcome({ busy, notSaved, sent, error, words }: OutcomeProps) {
  const t = useWords();
  if (notSaved) return <Banner tone="danger">{t('test-mail:not-saved')}</Banner>;
  if (error) return <Banner tone="danger">{faultSentence(error.fault, t)}</Banner>;
  return (
    <p role="status" className={sent ? 'st a' : ''}>
      {sent ? <CircleCheck aria-hidden="true" /> : null}
      {busy ? t('test-mail:sending') : sent ? words : ''}
    </p>
  );
}
