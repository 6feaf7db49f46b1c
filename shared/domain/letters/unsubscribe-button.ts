/**
 * Whether a letter is what Apple's Mail sends for a person who pressed "Unsubscribe" above our mail: with words of its own
 * and marked as an automatic reply, which it is not.
 * @param own lines its writer wrote, without what is quoted
 */
export function byUnsubscribeButton(own: readonly string[]): boolean {
  const first = own.find((line) => line !== '') ?? '';
  return /^apple mail sent this e-?mail to unsubscribe\b/i.test(first);
}
