import type { ListDetail } from '#contract/lists.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Select } from '#renderer/ui/field/select.tsx';
import { TextArea, TextField } from '#renderer/ui/field/text-field.tsx';
import { CountingFields } from './counting-fields.tsx';
import { ColourChoice } from './colour-choice.tsx';
import type { ListDraft, ListFault } from './list-draft.ts';
import { OwnerLines } from './owner-lines.tsx';

interface Props {
  /** Where to write to join, as far as it is known. */
  readonly writeTo: ListDetail['writeTo'];
  readonly draft: ListDraft;
  readonly fault: ListFault | null;
  readonly onChange: (draft: ListDraft) => void;
}

const kinds = ['newsletter', 'member-information'] as const;
const signUpRules = ['confirm', 'confirm-and-approve', 'approve', 'closed'] as const;
const ownerNotices = ['in-program', 'by-mail'] as const;
const returnRules = ['ask', 'remove-by-itself', 'report-only'] as const;

type PartProps = Omit<Props, 'writeTo'>;

function WhatItIs({ draft, fault, onChange }: PartProps) {
  const t = useWords();
  return (
    <>
      <div className="pair">
        <TextField
          label={t('lists:name')}
          hint={t('lists:name-hint')}
          value={draft.name}
          onChange={(name) => onChange({ ...draft, name })}
          error={fault?.field === 'name' ? fault.sentence : null}
          maxLength={120}
          autoFocus
        />
        <div className="labelled">
          <Select
            label={t('lists:kind')}
            options={kinds.map((key) => ({ key, label: t(`lists:kind.${key}`) }))}
            selected={draft.kind}
            onSelect={(kind) => onChange({ ...draft, kind })}
          />
          <span className="hint">{t(`lists:kind-hint.${draft.kind}`)}</span>
        </div>
      </div>
      <ColourChoice colour={draft.colour} onSelect={(colour) => onChange({ ...draft, colour })} />
      <TextArea
        label={t('lists:description')}
        hint={t('lists:description-hint')}
        value={draft.description}
        onChange={(description) => onChange({ ...draft, description })}
        maxLength={1000}
        rows={2}
      />
    </>
  );
}

function WhatItsMailsSay({ draft, fault, onChange }: PartProps) {
  const t = useWords();
  const account = useEngine('organisation.get', {}).data;
  const name = account?.senderName ?? '';
  const address = account?.senderAddress ?? '';
  const senderHint =
    address === ''
      ? t('lists:sender-name-hint.no-address', { name })
      : t('lists:sender-name-hint', { name, address });
  return (
    <>
      <div className="pair">
        <TextField
          label={t('lists:sender-name')}
          hint={senderHint}
          value={draft.senderName}
          onChange={(senderName) => onChange({ ...draft, senderName })}
          maxLength={120}
        />
        <TextField
          label={t('lists:reply-to')}
          hint={t('lists:reply-to-hint')}
          value={draft.replyTo}
          onChange={(replyTo) => onChange({ ...draft, replyTo })}
          error={fault?.field === 'reply-to' ? fault.sentence : null}
          inputMode="email"
          maxLength={320}
        />
      </div>
      <TextArea
        label={t('lists:footer')}
        hint={t('lists:footer-hint')}
        value={draft.footer}
        onChange={(footer) => onChange({ ...draft, footer })}
        maxLength={2000}
        rows={3}
      />
    </>
  );
}

/** How somebody signs up by mail: to the list's own address, or with its name in the subject. */
function WhereToWrite({ writeTo, draft }: Pick<Props, 'writeTo' | 'draft'>) {
  const t = useWords();
  if (writeTo === null || draft.signUpRule === 'closed') return null;
  const { address, byName } = writeTo;
  return (
    <span className="hint">
      {byName ? t('lists:write-to.name', { address, name: draft.name }) : t('lists:write-to', { address })}
    </span>
  );
}

/** Everything a person can set about a list. */
export function ListFields({ writeTo, draft, fault, onChange }: Props) {
  const t = useWords();
  return (
    <>
      <WhatItIs draft={draft} fault={fault} onChange={onChange} />
      <h3>{t('lists:sender')}</h3>
      <WhatItsMailsSay draft={draft} fault={fault} onChange={onChange} />
      <OwnerLines owners={draft.owners} fault={fault} onChange={(owners) => onChange({ ...draft, owners })} />
      <div className="labelled">
        <Select
          label={t('lists:told')}
          options={ownerNotices.map((key) => ({ key, label: t(`lists:told.${key}`) }))}
          selected={draft.ownerNotice}
          onSelect={(ownerNotice) => onChange({ ...draft, ownerNotice })}
        />
        <span className="hint">
          {t(
            draft.ownerNotice === 'by-mail' && draft.owners.length === 0
              ? 'lists:told-hint.nobody'
              : `lists:told-hint.${draft.ownerNotice}`,
          )}
        </span>
      </div>
      <h3>{t('lists:incoming')}</h3>
      <div className="pair">
        <div className="labelled">
          <Select
            label={t('lists:sign-up')}
            options={signUpRules.map((key) => ({ key, label: t(`lists:sign-up.${key}`) }))}
            selected={draft.signUpRule}
            onSelect={(signUpRule) => onChange({ ...draft, signUpRule })}
          />
          <span className="hint">{t(`lists:sign-up-hint.${draft.signUpRule}`)}</span>
          <WhereToWrite writeTo={writeTo} draft={draft} />
        </div>
        <div className="labelled">
          <Select
            label={t('lists:returns')}
            options={returnRules.map((key) => ({ key, label: t(`lists:returns.${key}`) }))}
            selected={draft.returnRule}
            onSelect={(returnRule) => onChange({ ...draft, returnRule })}
          />
          <span className="hint">{t(`lists:returns-hint.${draft.returnRule}`)}</span>
        </div>
      </div>
      {draft.returnRule === 'report-only' ? null : (
        <CountingFields
          counting={draft.returnCounting}
          onChange={(returnCounting) => onChange({ ...draft, returnCounting })}
        />
      )}
      {draft.signUpRule === 'closed' ? null : (
        <TextArea
          label={t('lists:welcome')}
          hint={t('lists:welcome-hint')}
          value={draft.welcome}
          onChange={(welcome) => onChange({ ...draft, welcome })}
          maxLength={4000}
          rows={3}
        />
      )}
      <TextArea
        label={t('lists:goodbye')}
        hint={t('lists:goodbye-hint')}
        value={draft.goodbye}
        onChange={(goodbye) => onChange({ ...draft, goodbye })}
        maxLength={4000}
        rows={3}
      />
    </>
  );
}
