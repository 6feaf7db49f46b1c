import type { AnyExtension } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { FieldOptions } from './field-node.ts';
import { FieldNode } from './field-node.ts';
import { isHref } from './href.ts';

/**
 * What the editor knows: the nodes and marks a mail can carry (`MailingDocument`) and nothing else,
 * so that whatever is typed, dropped or pasted can be sent.
 */
export function editorParts(field: FieldOptions): readonly AnyExtension[] {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      trailingNode: false,
      heading: { levels: [1, 2, 3] },
      link: {
        openOnClick: false,
        autolink: true,
        linkOnPaste: true,
        defaultProtocol: 'https',
        isAllowedUri: (url) => isHref(url),
        HTMLAttributes: { target: null, rel: null },
      },
    }),
    FieldNode.configure(field),
  ];
}
