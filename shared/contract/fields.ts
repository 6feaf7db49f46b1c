import { z } from 'zod';
import type { FieldId } from '#domain/ids.ts';
import type { FieldKind } from '#domain/recipients/own-field.ts';
import { fieldKinds } from '#domain/recipients/own-field.ts';
import { command, nothing, query } from './define.ts';
import { id, line } from './inputs.ts';

/** An own field of the club. */
export interface FieldView {
  readonly id: FieldId;
  readonly name: string;
  readonly kind: FieldKind;
  /** Of the kind `choice`: what may be chosen. */
  readonly choices: readonly string[];
  /** How many people have a value. */
  readonly people: number;
}

const choices = z.array(line(100)).max(100);

export const fields = {
  'fields.all': query(nothing).returns<readonly FieldView[]>(),
  'fields.create': command(
    z.strictObject({ name: line(50), kind: z.enum(fieldKinds), choices }),
  ).returns<FieldId>(),
  /** Another name or other choices; values stay, also those that are no longer a choice. */
  'fields.edit': command(z.strictObject({ fieldId: id<FieldId>(), name: line(50), choices })).returns<null>(),
  /** To another place among the fields, the first being 0. */
  'fields.move': command(
    z.strictObject({ fieldId: id<FieldId>(), to: z.number().int().min(0).max(1_000) }),
  ).returns<null>(),
  /** Undo brings it back with all its values. */
  'fields.delete': command(z.strictObject({ fieldId: id<FieldId>() })).returns<null>(),
};
