import type { Editor } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { MailingDocument } from '#domain/mailings/document.ts';
import { useLanguage, useWords } from '#renderer/client/words.ts';
import { cleanPaste } from './clean-paste.ts';
import { contentOf } from './content-of.ts';
import { documentOf } from './document-of.ts';
import { editorParts } from './editor-parts.ts';
import type { EditorDialog } from './text-editor.tsx';

interface Handlers {
  readonly onChange: (document: MailingDocument) => void;
  readonly onDialog: (dialog: EditorDialog) => void;
  readonly onBlur: () => void;
}

/** The editor over a draft's text. It puts no style sheet into the page: the policy would refuse it. */
export function useTextEditor(start: MailingDocument, handlers: Handlers): Editor {
  const t = useWords();
  const language = useLanguage();
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const attributes = {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': t('write:text'),
    lang: language,
    spellcheck: 'true',
  };
  const editor = useEditor({
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    extensions: [
      ...editorParts({
        onEdit: (position) => latest.current.onDialog({ kind: 'fallback', position }),
        onAsk: () => latest.current.onDialog({ kind: 'fields', typed: false }),
      }),
    ],
    content: contentOf(start),
    onUpdate: ({ editor: now }) => latest.current.onChange(documentOf(now.state.doc)),
    onBlur: () => latest.current.onBlur(),
    editorProps: {
      attributes,
      transformPastedHTML: cleanPaste,
      handleKeyDown: (_, event) => {
        if (event.key === '{') {
          latest.current.onDialog({ kind: 'fields', typed: true });
          return true;
        }
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
          event.preventDefault();
          latest.current.onDialog({ kind: 'link' });
          return true;
        }
        return false;
      },
    },
  });
  return editor;
}
