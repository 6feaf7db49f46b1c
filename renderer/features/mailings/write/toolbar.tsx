import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Bold, Braces, ChevronDown, Italic, Link, List, ListOrdered, Redo2, Undo2 } from 'lucide-react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { commands } from '#contract/commands.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { useFields } from '../field-labels.ts';
import type { EditorLook } from './editor-acts.ts';
import { lookAt, setStyle } from './editor-acts.ts';

interface Props {
  readonly editor: Editor;
  readonly onField: (name: string) => void;
  readonly onLink: () => void;
}

const styles: readonly EditorLook['style'][] = ['paragraph', '1', '2', '3'];

/** What can be done to the text at the cursor. */
export function Toolbar({ editor, onField, onLink }: Props) {
  const t = useWords();
  const { fields } = useFields();
  const look = useEditorState({ editor, selector: ({ editor: now }) => lookAt(now) });
  const name = (style: EditorLook['style']) =>
    style === 'paragraph' ? t('write:paragraph') : t(`write:heading.${style}`);
  const mark = (on: boolean) => ({ 'aria-pressed': on, className: on ? 'on' : '' });
  return (
    <AriaToolbar className="tb" aria-label={t('write:toolbar')}>
      <Menu
        label={t('write:style')}
        trigger={
          <Button variant="ghost" size="sm" iconEnd={ChevronDown}>
            {name(look.style)}
          </Button>
        }
        entries={styles.map((style) => ({
          key: style,
          label: name(style),
          onAction: () => setStyle(editor, style),
        }))}
      />
      <span className="sep" />
      <IconButton
        icon={Bold}
        label={t('write:bold')}
        keys={commands.bold.keys}
        {...mark(look.bold)}
        onPress={() => editor.chain().focus().toggleBold().run()}
      />
      <IconButton
        icon={Italic}
        label={t('write:italic')}
        keys={commands.italic.keys}
        {...mark(look.italic)}
        onPress={() => editor.chain().focus().toggleItalic().run()}
      />
      <IconButton
        icon={Link}
        label={t('write:link')}
        keys={commands.link.keys}
        {...mark(look.link)}
        onPress={onLink}
      />
      <IconButton
        icon={List}
        label={t('write:bullets')}
        {...mark(look.bullets)}
        onPress={() => editor.chain().focus().toggleBulletList().run()}
      />
      <IconButton
        icon={ListOrdered}
        label={t('write:numbers')}
        {...mark(look.numbers)}
        onPress={() => editor.chain().focus().toggleOrderedList().run()}
      />
      <span className="sep" />
      <Menu
        label={t('write:field.insert')}
        trigger={
          <Button variant="ghost" size="sm" icon={Braces} iconEnd={ChevronDown}>
            {t('write:field')}
          </Button>
        }
        entries={fields.map((field) => ({
          key: field.name,
          label: field.label,
          onAction: () => onField(field.name),
        }))}
      />
      <span className="gap" />
      <IconButton
        icon={Undo2}
        label={t('write:undo')}
        keys="Mod+Z"
        isDisabled={!look.canUndo}
        onPress={() => editor.chain().focus().undo().run()}
      />
      <IconButton
        icon={Redo2}
        label={t('write:redo')}
        keys="Mod+Y"
        isDisabled={!look.canRedo}
        onPress={() => editor.chain().focus().redo().run()}
      />
    </AriaToolbar>
  );
}
