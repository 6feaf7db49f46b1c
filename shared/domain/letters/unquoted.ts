/** Lines that open what a mail program quotes below an answer. */
const opensQuote =
  /^(?:-{2,} ?(?:original message|ursprüngliche nachricht|forwarded message|weitergeleitete nachricht).*|_{10,}|(?:on|am) .{4,300}(?:wrote|schrieb.{0,200}):?|.{0,200}(?:wrote|schrieb(?:en)?):|(?:from|von): .+@.+)$/i;
const signature = /^-- ?$/;

/** A text parted into what its writer wrote and what was quoted or signed below. */
export function partQuotes(text: string): { readonly own: readonly string[]; readonly quoted: string } {
  const own: string[] = [];
  const quoted: string[] = [];
  let below = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const bare = line.trim();
    below ||= signature.test(line.trimEnd()) || line.trimEnd() === '--' || opensQuote.test(bare);
    if (below || bare.startsWith('>')) quoted.push(line);
    else own.push(bare);
  }
  return { own, quoted: quoted.join('\n') };
}
