import type { NodeViewProps } from '@tiptap/react';
import { NodeViewWrapper } from '@tiptap/react';
import { useWords } from '#renderer/client/words.ts';
import { useFields } from '../field-labels.ts';

/** A merge field in the text, by the name the person knows. A click or Enter opens its fallback text. */
export function FieldToken({ node, selected, extension, getPos }: NodeViewProps) {
  const t = useWords();
  const { label } = useFields();
  const name = label(String(node.attrs.name));
  const fallback = String(node.attrs.fallback);
  const open = () => {
    const position = getPos();
    const { onEdit }: { onEdit?: (position: number) => void } = extension.options;
    if (position !== undefined) onEdit?.(position);
  };
  return (
    <NodeViewWrapper
      as="span"
      className={selected ? 'mf on' : 'mf'}
      title={t('write:token.edit', { field: name })}
      onClick={open}
    >
      {name}
      {fallback === '' ? null : <small>{fallback}</small>}
    </NodeViewWrapper>
  );
}
