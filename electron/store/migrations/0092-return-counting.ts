import { undoTriggers } from './undo-triggers.ts';

/**
 * How each list counts failures until its owner is asked; lists from before count as before. The triggers that note
 * changes of `list` are made again with the new columns.
 */
const tables = `
ALTER TABLE list ADD COLUMN return_preset TEXT NOT NULL DEFAULT 'default';
ALTER TABLE list ADD COLUMN return_permanent INTEGER NOT NULL DEFAULT 1;
ALTER TABLE list ADD COLUMN return_in_a_row INTEGER NOT NULL DEFAULT 3;
ALTER TABLE list ADD COLUMN return_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE list ADD COLUMN return_score INTEGER NOT NULL DEFAULT 0;
ALTER TABLE list ADD COLUMN return_forget_days INTEGER NOT NULL DEFAULT 0;
DROP TRIGGER list_INSERT_noted;
DROP TRIGGER list_UPDATE_noted;
DROP TRIGGER list_DELETE_noted;
`;

/** Frozen with this migration. */
const undoable: Readonly<Record<string, readonly string[]>> = {
  list: [
    'name',
    'kind',
    'state',
    'colour',
    'sign_up_rule',
    'return_rule',
    'reply_to',
    'position',
    'deleted_at',
    'description',
    'sender_name',
    'footer',
    'welcome',
    'goodbye',
    'owner_notice',
    'return_preset',
    'return_permanent',
    'return_in_a_row',
    'return_days',
    'return_score',
    'return_forget_days',
  ],
};

export const returnCountings = {
  version: 92,
  sql: tables + undoTriggers(undoable),
};
