/** What a letter that came in is. */
export type LetterKind =
  | 'bounce'
  | 'delayed'
  | 'auto-reply'
  | 'complaint'
  | 'join'
  | 'leave'
  | 'answer'
  | 'owner-word'
  | 'unreadable'
  | 'other';
/**
 * What came of a letter: nothing to do, it waits in Decide, it was acted on, a question went to the address it is about,
 * it waits for the owner because too many came at once, or it was only noted.
 */
export type LetterOutcome =
  | 'to-decide'
  | 'left'
  | 'removed'
  | 'decided'
  | 'draft'
  | 'unverified'
  | 'joined'
  | 'asked'
  | 'withheld'
  | 'noted'
  | 'not-counted'
  | 'nothing-to-do'
  | 'answer'
  | 'quarantined'
  | 'too-large';
