import type { Editor } from '@tiptap/core';
import { EditorContent, useEditorState } from '@tiptap/react';
import { Lock } from 'lucide-react';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useWords } from '#renderer/client/words.ts';
import { useFields } from '../field-labels.ts';
import { fieldAt, insertField, linkAt, removeField, setFallback, setLink } from './editor-acts.ts';
import { FallbackDialog } from './fallback-dialog.tsx';
import { FieldMenu } from './field-menu.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { Toolbar } from './toolbar.tsx';

export type EditorDialog =
  | { readonly kind: 'fallback'; readonly position: number }
  | { readonly kind: 'link' }
  | { readonly kind: 'fields'; readonly typed: boolean };

/** What the menu does to the text. The keys for it the editor hears itself, while it has the focus. */
function useEditorCommands(editor: Editor, onDialog: (dialog: EditorDialog) => void): void {
  useCommandsHere({
    bold: () => editor.chain().focus().toggleBold().run(),
    italic: () => editor.chain().focus().toggleItalic().run(),
    'bulleted-list': () => editor.chain().focus().toggleBulletList().run(),
    'numbered-list': () => editor.chain().focus().toggleOrderedList().run(),
    link: () => onDialog({ kind: 'link' }),
    'insert-field': () => onDialog({ kind: 'fields', typed: false }),
  });
}

interface Props {
  readonly editor: Editor;
  readonly dialog: EditorDialog | null;
  readonly onDialog: (dialog: EditorDialog | null) => void;
}

/** The text of the mailing with its toolbar and the dialogs of fields and links. */
export function TextEditor({ editor, dialog, onDialog }: Props) {
  const t = useWords();
  useEditorCommands(editor, onDialog);
  const isEmpty = useEditorState({ editor, selector: ({ editor: now }) => now.isEmpty });
  const addField = (name: string) => {
    const fallback = name === 'salutation' ? t('write:salutation.fallback') : '';
    const position = insertField(editor, name, fallback);
    onDialog({ kind: 'fallback', position });
  };
  return (
    <>
      <Toolbar editor={editor} onField={addField} onLink={() => onDialog({ kind: 'link' })} />
      <div className="doc scr">
        <div className="doc-text">
          {isEmpty ? (
            <p className="doc-hint" aria-hidden="true">
              {t('write:text.placeholder')}
            </p>
          ) : null}
          <EditorContent editor={editor} />
        </div>
        <p className="lock">
          <Lock aria-hidden="true" />
          <span>{t('write:footer.lock')}</span>
        </p>
      </div>
      <OpenDialog editor={editor} dialog={dialog} onDialog={onDialog} onField={addField} />
    </>
  );
}

function OpenDialog(props: Props & { readonly onField: (name: string) => void }) {
  const { editor, dialog, onDialog, onField } = props;
  const { label } = useFields();
  if (dialog === null) return null;
  const close = () => {
    onDialog(null);
    editor.commands.focus();
  };
  if (dialog.kind === 'fields') {
    const at = editor.view.coordsAtPos(editor.state.selection.from);
    // Who only wanted the brace gets it with Esc.
    const leave = () => {
      close();
      if (dialog.typed) editor.commands.insertContent({ type: 'text', text: '{' });
    };
    return <FieldMenu at={at} onField={onField} onClose={leave} />;
  }
  if (dialog.kind === 'link') {
    const { href, hasWords } = linkAt(editor);
    return (
      <LinkDialog
        href={href}
        text={hasWords ? null : ''}
        onClose={close}
        onSave={(to, words) => {
          onDialog(null);
          setLink(editor, to, words);
        }}
        onRemove={
          href === ''
            ? null
            : () => {
                onDialog(null);
                editor.chain().focus().extendMarkRange('link').unsetLink().run();
              }
        }
      />
    );
  }
  const field = fieldAt(editor, dialog.position);
  if (field === null) return null;
  return (
    <FallbackDialog
      field={label(field.name)}
      fallback={field.fallback}
      onClose={close}
      onSave={(fallback) => {
        onDialog(null);
        setFallback(editor, dialog.position, fallback);
      }}
      onRemove={() => {
        onDialog(null);
        removeField(editor, dialog.position);
      }}
    />
  );
}
