import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { OpenFolderDialog } from './open-folder-dialog.tsx';
import { OpenStore } from './open-store.tsx';
import { StoreLine } from './store-line.tsx';
import '../lines.css';

interface Props {
  readonly onClose: () => void;
}

/** The other data stores of this computer, practice among them, and the way to one in a folder. */
export function OtherStoresDialog({ onClose }: Props) {
  const t = useWords();
  const known = useEngine('store.known', {}, { fresh: true }).data ?? [];
  const open = useCommand('store.open');
  const [byFolder, setByFolder] = useState(false);
  if (byFolder) return <OpenFolderDialog onClose={onClose} />;
  return (
    <Dialog title={t('security:other-title')} onClose={onClose} wide>
      <div className="content">
        <ul className="store-lines">
          {known.map((store) => (
            <StoreLine key={store.id} store={store}>
              <OpenStore store={store} open={(id) => open.mutate({ id }, { onSuccess: onClose })} />
            </StoreLine>
          ))}
        </ul>
        {open.error ? <Banner tone="danger">{faultSentence(open.error.fault, t)}</Banner> : null}
      </div>
      <div className="actions">
        <Button icon={FolderOpen} onPress={() => setByFolder(true)}>
          {t('security:open-folder')}
        </Button>
        <Button onPress={onClose}>{t('security:close')}</Button>
      </div>
    </Dialog>
  );
}
