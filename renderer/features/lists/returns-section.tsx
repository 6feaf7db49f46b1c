import type { ListDetail, ListView } from '#contract/lists.ts';
import type { ReturnRule } from '#domain/lists/list.ts';
import { returnRules } from '#domain/lists/list.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Select } from '#renderer/ui/field/select.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

/** All that is kept of a list's settings when one of them changes. */
function settingsOf({ id: _id, label: _label, writeTo: _writeTo, ...settings }: ListDetail) {
  return settings;
}

/** One list's rule, changed where it stands. */
function RuleLine({ list }: { readonly list: ListView }) {
  const t = useWords();
  const detail = useEngine('lists.get', { listId: list.id }).data;
  const save = useCommand('lists.save');
  if (!detail) return null;
  const set = (returnRule: ReturnRule) =>
    save.mutate({
      listId: list.id,
      settings: { ...settingsOf(detail), owners: [...detail.owners], returnRule },
    });
  return (
    <li>
      <div>
        <b>{list.name}</b> {list.state === 'dormant' ? <small>{t('settings:dormant')}</small> : null}
        <p className="fine">{t(`lists:returns-hint.${detail.returnRule}`)}</p>
        {detail.returnRule === 'report-only' ? null : (
          <p className="fine">{t(`lists:counting-hint.${detail.returnCounting.preset}`)}</p>
        )}
        {save.error ? <Banner tone="danger">{faultSentence(save.error.fault, t)}</Banner> : null}
      </div>
      <Select
        label={t('settings:returns.rule-of', { list: list.name })}
        hideLabel
        options={returnRules.map((key) => ({ key, label: t(`lists:returns.${key}`) }))}
        selected={detail.returnRule}
        onSelect={set}
      />
    </li>
  );
}

/** What becomes of returned mail: how it is counted, and each list's rule. */
export function ReturnsSection() {
  const t = useWords();
  const lists = useEngine('lists.all', {}).data;
  if (!lists) return null;
  return (
    <>
      {lists.length === 0 ? (
        <p>{t('settings:no-lists')}</p>
      ) : (
        <ul className="rules">
          {lists.map((list) => (
            <RuleLine key={list.id} list={list} />
          ))}
        </ul>
      )}
      <section className="ss">
        <h2>{t('settings:returns.counted')}</h2>
        <ul className="points">
          {(['permanent', 'temporary', 'delay', 'policy', 'guess', 'many'] as const).map((key) => (
            <li key={key}>{t(`settings:returns.${key}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
