/** Enter sends the form, as in every field of one line; parts of a day or a time are none for the browser. */
export function sendForm({ key, target }: { readonly key: string; readonly target: EventTarget }): void {
  if (key === 'Enter' && target instanceof Element) target.closest('form')?.requestSubmit();
}
