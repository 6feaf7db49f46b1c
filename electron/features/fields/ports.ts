import type { ActPorts } from '../acts/perform.ts';
import type { Events } from '../ports.ts';
import type { PersonFieldTable } from '../recipients/ports.ts';

export interface FieldPorts extends ActPorts {
  readonly fields: PersonFieldTable;
  readonly events: Events;
}
