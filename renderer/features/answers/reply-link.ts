/** The longest address a mail program is handed, in characters; a native question shows it in full. */
const longest = 1900;
const longestQuote = 600;
/** What may stand in such an address without being encoded (RFC 6068, section 2); others are written to in the mail program. */
const plain = /^[A-Za-z0-9._+=-]{1,64}@[A-Za-z0-9.-]{1,255}$/;

interface Answered {
  readonly replyTo: string;
  readonly subject: string;
  /** What stands above the quoted words, such as "On 3 May Rosa wrote:". */
  readonly wrote: string;
  readonly text: string;
}

/**
 * The `mailto:` address that opens an answer in the person's mail program (RFC 6068): to, subject, and the first words
 * quoted. Null where the address cannot be handed over in that form. In-Reply-To is left out: few mail programs take
 * it, and the window hands nothing outside but text.
 */
export function replyLink({ replyTo, subject, wrote, text }: Answered): string | null {
  if (!plain.test(replyTo)) return null;
  const title = `Re: ${subject.replace(/^(?:(?:re|aw|antw)\s*:\s*)+/i, '').slice(0, 120)}`.trim();
  const to = `mailto:${replyTo}?subject=${encoded(title)}`;
  for (let length = longestQuote; length > 0; length -= 100) {
    const link = `${to}&body=${encoded(quoted(wrote, text.slice(0, length)))}`;
    if (link.length <= longest) return link;
  }
  return to.length <= longest ? to : null;
}

function quoted(wrote: string, text: string): string {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`);
  return `\r\n\r\n${wrote}\r\n${lines.join('\r\n')}`;
}

/** Cutting may leave half a character behind, which has no code. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, ''));
}
