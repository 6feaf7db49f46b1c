import type { HandlersOf } from '#contract/define.ts';
import type { imports } from '#contract/imports.ts';
import { mapColumns } from './map-columns.ts';
import type { Imports } from './sessions.ts';
import { readFile } from './read-file.ts';
import { receive } from './receive.ts';

type Ready = 'imports.begin' | 'imports.chunk' | 'imports.read' | 'imports.map' | 'imports.cancel';

export function importHandlers(ports: Imports): Pick<HandlersOf<typeof imports>, Ready> {
  const { sessions } = ports;
  return {
    'imports.begin': (input) => ({ importId: sessions.begin(input).importId }),
    'imports.chunk': (input) => receive(ports, input),
    'imports.read': (input) => readFile(ports, input),
    'imports.map': (input) => mapColumns(ports, input),
    'imports.cancel': ({ importId }) => {
      sessions.forget(importId);
      return null;
    },
  };
}
