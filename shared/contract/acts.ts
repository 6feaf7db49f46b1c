import { z } from 'zod';
import type { ActDescription } from '#domain/acts/act.ts';
import type { ActId } from '#domain/ids.ts';
import { command, nothing, query } from './define.ts';
import { id } from './inputs.ts';

export type ActView = ActDescription & {
  readonly id: ActId;
  readonly at: number;
  /** Name of the key of whoever did it, or the owner who asked for it by mail; '' for a letter of somebody else. */
  readonly by: string;
  readonly byMail: boolean;
};

export const acts = {
  /** The newest act that can still be taken back, or null. */
  'acts.last': query(nothing).returns<ActView | null>(),
  /**
   * Takes the newest act back; `actId` guards against taking back another than the one shown. Over many rows it is a
   * job `undo`; null: it was cancelled, and the act stands as a whole.
   */
  'acts.undo': command(z.strictObject({ actId: id<ActId>() })).returns<ActView | null>(),
};
