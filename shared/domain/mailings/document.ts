/**
 * The text of a mailing: the part of ProseMirror's document model that a mail can carry.
 * A `field` is a merge field as a token; half of one cannot occur.
 */
export interface MailingDocument {
  readonly type: 'doc';
  readonly content: readonly Block[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly content?: readonly Inline[] | undefined }
  | {
      readonly type: 'heading';
      readonly attrs: { readonly level: 1 | 2 | 3 };
      readonly content?: readonly Inline[] | undefined;
    }
  | { readonly type: 'bulletList' | 'orderedList'; readonly content: readonly ListItem[] }
  | { readonly type: 'horizontalRule' };

export interface ListItem {
  readonly type: 'listItem';
  readonly content: readonly Block[];
}

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] | undefined }
  | { readonly type: 'hardBreak' }
  | {
      readonly type: 'field';
      readonly attrs: { readonly name: string; readonly fallback: string };
      readonly marks?: readonly Mark[] | undefined;
    };

export type Mark =
  | { readonly type: 'bold' | 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

/** Lists nest no deeper than this; deeper input is refused at the door. */
export const maximumDepth = 6;
