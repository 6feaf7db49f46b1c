import type { InputOf } from '#contract/define.ts';
import type { imports } from '#contract/imports.ts';
import { importLimits } from '#domain/imports/limits.ts';
import { Refusal } from '../refuse.ts';
import type { Imports } from './sessions.ts';

/** Takes the next piece of a file. @throws Refusal `gone`, `import.too-big` when more comes than was announced */
export function receive(ports: Imports, { importId, data }: InputOf<typeof imports, 'imports.chunk'>): null {
  const session = ports.sessions.get(importId);
  const piece = ports.fromBase64(data);
  if (session.received + piece.length > session.bytes.length) {
    throw new Refusal({ code: 'import.too-big', params: { most: importLimits.bytes / 1024 / 1024 } });
  }
  session.bytes.set(piece, session.received);
  session.received += piece.length;
  return null;
}
