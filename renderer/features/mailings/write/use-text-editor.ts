import type { Editor } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import type { MailingDocument } from '#domain/mailings/document.ts';
import { useLanguage, useWords } from '#renderer/client/words.ts';
import { cleanPaste } from './clean-paste.ts';
import { contentOf } from './content-of.ts';
import { documentOf } from './document-of.ts';
import { editorParts } from './editor-parts.ts';
import type { EditorDialog } from './text-editor.tsx';

interface Handlers {
  readonly onChange: (document: MailingDocument) => void;
  /** Must stay the same function: the editor's nodes keep the first one. */
  readonly onDialog: (dialog: EditorDialog) => void;
  readonly onBlur: () => void;
}

/** The editor over a draft's text. It puts no style sheet into the page: the policy would refuse it. */
export function useTextEditor(start: MailingDocument, handlers: Handlers): Editor {
  const t = useWords();
  const language = useLanguage();
  const attributes = {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': t('write:text'),
    lang: language,
    spellcheck: 'true',
    'data-pane': '',
  };
  return useEditor({
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    extensions: [
      ...editorParts({
        onEdit: (position) => handlers.onDialog({ kind: 'fallback', position }),
        onAsk: () => handlers.onDialog({ kind: 'fields', typed: false }),
      }),
    ],
    content: contentOf(start),
    onUpdate: ({ editor: now }) => handlers.onChange(documentOf(now.state.doc)),
    onBlur: () => handlers.onBlur(),
    editorProps: {
      attributes,
      transformPastedHTML: cleanPaste,
      handleKeyDown: (_, event) => {
        if (event.key === '{') {
          handlers.onDialog({ kind: 'fields', typed: true });
          return true;
        }
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
          event.preventDefault();
          handlers.onDialog({ kind: 'link' });
          return true;
        }
        return false;
      },
    },
  });
}
