/**
 * Cuts what a client sends into lines, literals beside the text (RFC 9051, 4.3; LITERAL+ too). `goOn` invites the bytes
 * of a literal that waits for it.
 */
export function lineReader(
  onLine: (pieces: readonly (string | Buffer)[]) => void,
  goOn: () => void,
): (chunk: Buffer) => void {
  let held = Buffer.alloc(0);
  let pieces: (string | Buffer)[] = [];
  let awaited: number | null = null;

  const literal = (size: number) => {
    pieces.push(held.subarray(0, size));
    held = held.subarray(size);
    awaited = null;
  };
  const line = (end: number) => {
    const text = held.toString('utf8', 0, end);
    held = held.subarray(end + 2);
    const announced = /\{(\d+)(\+?)\}$/.exec(text);
    if (announced === null) {
      const whole = [...pieces, text];
      pieces = [];
      onLine(whole);
      return;
    }
    pieces.push(text.slice(0, announced.index));
    awaited = Number(announced[1]);
    if (announced[2] === '') goOn();
  };
  return (chunk) => {
    held = Buffer.concat([held, chunk]);
    for (;;) {
      if (awaited !== null) {
        if (held.length < awaited) return;
        literal(awaited);
      }
      const end = held.indexOf('\r\n');
      if (end < 0) return;
      line(end);
    }
  };
}
