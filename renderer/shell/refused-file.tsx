import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { WaitingFile } from './waiting-files.tsx';

/** Says why a file was not opened. */
export function RefusedFile({ file }: { readonly file: WaitingFile | null }) {
  const t = useWords();
  if (file === null || file.content.kind !== 'refused') return null;
  const sentence = faultSentence(file.content.fault, t);
  return (
    <Banner
      tone="danger"
      actions={
        <Button size="sm" onPress={file.putAway}>
          {t('shell:understood')}
        </Button>
      }
    >
      {file.name === '' ? sentence : t('shell:file-refused', { name: file.name, sentence })}
    </Banner>
  );
}
