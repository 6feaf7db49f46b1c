/** The command a server refused: it named the recipient, or the sender, or it ended the text. */
export type Stage = 'recipient' | 'sender' | 'text' | 'unknown';

const asLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/**
 * At which command a server refused, as far as the prose of a report tells: in Postfix's, Exim's, 1&1's and m-FILTER's
 * words, or in the transcript of Sendmail. Once a server has taken the text, filters answer, and some call the user
 * unknown to hide that they filtered.
 */
export function stageOf(prose: string, reply: string): Stage {
  const said = asLine(reply).slice(0, 400);
  const whole = asLine(prose).slice(0, 20_000);
  if (afterText(said, whole)) return 'text';
  const about = /(?:in reply to|after|>>>) mail from\b/i;
  if (about.test(said) || (about.test(whole) && !/\brcpt\b/i.test(whole))) return 'sender';
  return /\brcpt\b/i.test(said) || /\brcpt\b/i.test(whole) ? 'recipient' : 'unknown';
}

function afterText(said: string, whole: string): boolean {
  if (/in reply to (?:the )?(?:end of )?data\b|after (?:end of )?data\b|end of data:/i.test(said))
    return true;
  if (/SMTP command-{0,60} DATA\b|error from remote server for TEXT command/i.test(whole)) return true;
  const short = said.slice(0, 60);
  if (short.length < 8) return false;
  const at = whole.indexOf(short);
  if (at < 0) return false;
  const around = whole.slice(at, at + said.length + 60);
  if (/\(in reply to (?:end of )?data/i.test(around)) return true;
  return /(?:>>> DATA|after (?:end of )?data:) (?:<<< )?$/i.test(whole.slice(Math.max(0, at - 24), at));
}
