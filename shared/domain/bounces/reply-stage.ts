const asLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Whether a server refused only after it had taken the recipient and the text, as far as the report's prose tells: in
 * Postfix's, Exim's, 1&1's and m-FILTER's words, or in the transcript of Sendmail. Filters answer then, and some call the user unknown to
 * hide that they filtered, so such a reply says nothing of the address.
 */
export function refusedAfterData(prose: string, reply: string): boolean {
  const said = asLine(reply).slice(0, 400);
  if (/in reply to (?:the )?(?:end of )?data\b|after (?:end of )?data\b|end of data:/i.test(said))
    return true;
  const whole = asLine(prose);
  if (/SMTP command-{0,60} DATA\b|error from remote server for TEXT command/i.test(whole)) return true;
  const short = said.slice(0, 60);
  if (short.length < 8) return false;
  const at = whole.indexOf(short);
  if (at < 0) return false;
  const around = whole.slice(at, at + said.length + 60);
  if (/\(in reply to (?:end of )?data/i.test(around)) return true;
  return /(?:>>> DATA|after (?:end of )?data:) (?:<<< )?$/i.test(whole.slice(Math.max(0, at - 24), at));
}
