import { FolderOpen, Plus } from 'lucide-react';
import { useState } from 'react';
import type { StoreCard } from '#contract/store.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { OpenFolderDialog } from '../stores/open-folder-dialog.tsx';
import { OpenStore } from '../stores/open-store.tsx';
import { StoreLine } from '../stores/store-line.tsx';
import { useStoreName } from '../stores/store-name.ts';

function Forget({ store, onClose }: { readonly store: StoreCard; readonly onClose: () => void }) {
  const t = useWords();
  const forget = useCommand('store.forget');
  const name = useStoreName(store);
  return (
    <ConfirmDialog
      title={t('security:forget-title', { name })}
      confirmLabel={t('security:forget-do')}
      cancelLabel={t('security:cancel')}
      onConfirm={() => forget.mutate({ id: store.id }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <p>{t('security:forget-text', { folder: store.folder })}</p>
      {forget.error ? <p role="alert">{faultSentence(forget.error.fault, t)}</p> : null}
    </ConfirmDialog>
  );
}

function Acts({ store, onForget }: { readonly store: StoreCard; readonly onForget: () => void }) {
  const t = useWords();
  const open = useCommand('store.open');
  const name = useStoreName(store);
  if (store.current) return null;
  return (
    <>
      <OpenStore store={store} open={(id) => open.mutate({ id })} />
      {store.practice ? null : (
        <Button size="sm" variant="ghost" aria-label={t('security:forget', { name })} onPress={onForget}>
          {t('security:forget-short')}
        </Button>
      )}
    </>
  );
}

/** The data stores this computer knows, opening another one, and forgetting one. */
export function StoresSection() {
  const t = useWords();
  const known = useEngine('store.known', {});
  const [byFolder, setByFolder] = useState(false);
  const [forgets, setForgets] = useState<StoreCard | null>(null);
  return (
    <section className="ss" aria-labelledby="stores">
      <h2 id="stores">{t('security:stores')}</h2>
      <ul className="store-lines">
        {(known.data ?? []).map((store) => (
          <StoreLine key={store.id} store={store}>
            <Acts store={store} onForget={() => setForgets(store)} />
          </StoreLine>
        ))}
      </ul>
      {known.error ? <Banner tone="danger">{faultSentence(known.error.fault, t)}</Banner> : null}
      <div className="rw">
        <a className="btn" href="#/set-up">
          <Plus aria-hidden="true" />
          {t('security:set-up')}
        </a>
        <Button icon={FolderOpen} onPress={() => setByFolder(true)}>
          {t('security:open-folder')}
        </Button>
      </div>
      <p className="fine">{t('security:stores-text')}</p>
      {byFolder ? <OpenFolderDialog onClose={() => setByFolder(false)} /> : null}
      {forgets ? <Forget store={forgets} onClose={() => setForgets(null)} /> : null}
    </section>
  );
}
