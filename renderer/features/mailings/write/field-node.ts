import { mergeAttributes, Node } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { FieldToken } from './field-token.tsx';

export interface FieldOptions {
  /** Opens the fallback text of the token at this place. */
  onEdit: (position: number) => void;
  /** The person typed `{`: a field is to be chosen for this place. */
  onAsk: () => void;
}

/** A merge field as one indivisible token, so that half of one cannot occur. */
export const FieldNode = Node.create<FieldOptions>({
  name: 'field',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,

  addOptions: () => ({ onEdit: () => undefined, onAsk: () => undefined }),

  addAttributes: () => ({
    name: { default: '', parseHTML: (element) => element.getAttribute('data-field') ?? '' },
    fallback: { default: '', parseHTML: (element) => element.getAttribute('data-fallback') ?? '' },
  }),

  parseHTML: () => [{ tag: 'span[data-field]' }],

  renderHTML: ({ node, HTMLAttributes }) => {
    const attributes = { 'data-field': node.attrs.name, 'data-fallback': node.attrs.fallback };
    return ['span', mergeAttributes(HTMLAttributes, attributes)];
  },

  renderText: ({ node }) => `{${String(node.attrs.name)}}`,

  addNodeView: () => ReactNodeViewRenderer(FieldToken, { as: 'span', className: 'mf-view' }),

  addKeyboardShortcuts() {
    const edit = () => {
      const { selection } = this.editor.state;
      if (!(selection instanceof NodeSelection) || selection.node.type.name !== this.name) return false;
      this.options.onEdit(selection.from);
      return true;
    };
    const ask = () => {
      this.options.onAsk();
      return true;
    };
    return { Enter: edit, F2: edit, 'Mod-Shift-f': ask };
  },
});
