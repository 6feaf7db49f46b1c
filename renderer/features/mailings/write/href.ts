const allowed = /^(https?:\/\/|mailto:)\S+$/i;
const mailbox = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/;
const domain = /^[^\s@:/]+\.[^\s@:/]{2,}(\/\S*)?$/;
const longest = 2000;

/** Whether a link may stand in a mail: it leads to the web or to a mailbox, nowhere else. */
export function isHref(text: string): boolean {
  return text.length <= longest && allowed.test(text);
}

/** What a person typed as a link's address: `example.org` and `post@example.org` are completed; null when it is none. */
export function hrefOf(typed: string): string | null {
  const text = typed.trim();
  if (isHref(text)) return text;
  if (mailbox.test(text)) return `mailto:${text}`;
  if (domain.test(text)) return `https://${text}`;
  return null;
}
