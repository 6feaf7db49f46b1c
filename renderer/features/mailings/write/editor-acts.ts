import type { Editor } from '@tiptap/core';

/** What the toolbar shows as on, and what can be taken back. */
export interface EditorLook {
  readonly style: 'paragraph' | '1' | '2' | '3';
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: boolean;
  readonly bullets: boolean;
  readonly numbers: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isEmpty: boolean;
}

const levels = [1, 2, 3] as const;

/** How the text at the cursor stands. */
export function lookAt(editor: Editor): EditorLook {
  const level = levels.find((each) => editor.isActive('heading', { level: each }));
  return {
    style: level === undefined ? 'paragraph' : level === 1 ? '1' : level === 2 ? '2' : '3',
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
    isEmpty: editor.isEmpty,
  };
}

/** Makes the paragraph at the cursor a heading, or a paragraph again. */
export function setStyle(editor: Editor, style: EditorLook['style']): void {
  const chain = editor.chain().focus();
  if (style === 'paragraph') chain.setParagraph().run();
  else chain.setHeading({ level: style === '1' ? 1 : style === '2' ? 2 : 3 }).run();
}

/** Puts a field at the cursor and tells its position. */
export function insertField(editor: Editor, name: string, fallback: string): number {
  const { from } = editor.state.selection;
  editor.chain().focus().insertContent({ type: 'field', attrs: { name, fallback } }).run();
  return from;
}

/** The field at a position, or null. */
export function fieldAt(editor: Editor, position: number): { name: string; fallback: string } | null {
  const node = editor.state.doc.nodeAt(position);
  if (node?.type.name !== 'field') return null;
  return { name: String(node.attrs.name), fallback: String(node.attrs.fallback) };
}

/** Changes the fallback text of the field at a position. */
export function setFallback(editor: Editor, position: number, fallback: string): void {
  if (fieldAt(editor, position) === null) return;
  editor
    .chain()
    .command(({ tr }) => {
      tr.setNodeAttribute(position, 'fallback', fallback);
      return true;
    })
    .focus(position + 1)
    .run();
}

/** Takes the field at a position out of the text. */
export function removeField(editor: Editor, position: number): void {
  if (fieldAt(editor, position) === null) return;
  editor
    .chain()
    .deleteRange({ from: position, to: position + 1 })
    .focus(position)
    .run();
}

/** The first field of that name without fallback text, else the first of that name; null when there is none. */
export function findField(editor: Editor, name: string): number | null {
  let first: number | null = null;
  let bare: number | null = null;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== 'field' || node.attrs.name !== name) return;
    first ??= position;
    if (node.attrs.fallback === '') bare ??= position;
  });
  return bare ?? first;
}

/** Selects the first place where these words stand. */
export function selectWords(editor: Editor, words: string): void {
  let found: number | null = null;
  editor.state.doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? '').toLowerCase().indexOf(words.toLowerCase()) : -1;
    if (at >= 0) found ??= position + at;
  });
  const chain = editor.chain().focus();
  if (found === null) chain.run();
  else
    chain
      .setTextSelection({ from: found, to: found + words.length })
      .scrollIntoView()
      .run();
}

/** The link at the cursor, and whether words are chosen for it. */
export function linkAt(editor: Editor): { readonly href: string; readonly hasWords: boolean } {
  const { href }: { href?: unknown } = editor.getAttributes('link');
  const on = typeof href === 'string';
  return { href: on ? href : '', hasWords: on || !editor.state.selection.empty };
}

/** Sets the link at the cursor or on the chosen words; with `text` it writes words of its own. */
export function setLink(editor: Editor, href: string, text: string | null): void {
  const chain = editor.chain().focus();
  if (text === null) chain.extendMarkRange('link').setLink({ href }).run();
  else
    chain
      .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
      .unsetMark('link')
      .run();
}
