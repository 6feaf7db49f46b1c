const black = '•••';
/** Shorter pieces of base64 would be found in anything. */
const shortestPiece = 4;

/**
 * Answers a function that takes the password out of a text, as it is and as base64, alone or in the midst of
 * something longer (RFC 4616: user and password are encoded in one piece).
 */
export function blackOut(password: string): (text: string) => string {
  const bytes = Buffer.from(password, 'utf8');
  const pieces = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // Characters that share bits with a neighbour differ from case to case.
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    return encoded.slice(Math.ceil((before * 8) / 6), whole);
  });
  const secrets = [
    ...(password === '' ? [] : [password]),
    ...pieces.filter((piece) => piece.length >= shortestPiece),
  ].toSorted((left, right) => right.length - left.length);
  return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, black), text);
}
