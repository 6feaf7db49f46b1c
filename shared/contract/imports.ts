import { fieldKinds } from '#domain/recipients/own-field.ts';
import { z } from 'zod';
import type { ActId, ImportReportId, ListId, RecipientId } from '#domain/ids.ts';
import { importLimits } from '#domain/imports/limits.ts';
import type { ChangedWhat, ImportFate, ImportPart, LineProblem } from '#domain/imports/part.ts';
import { importFates, importParts, importRules } from '#domain/imports/part.ts';
import type { ColumnRemark, ColumnTarget, Confidence, Encoding, Separator } from '#domain/imports/target.ts';
import { encodings, separators } from '#domain/imports/target.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import { command, nothing, query } from './define.ts';
import { id, line, range } from './inputs.ts';

/** One row of the file as it would be stored. */
export interface MappedRow {
  /** Line in the file on which the row begins, the first being 1. */
  readonly line: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly address: string;
  readonly salutation: string;
  readonly language: PersonLanguage;
  readonly groups: readonly string[];
  /** Dates as `YYYY-MM-DD`, numbers with a point, yes and no as `yes` and `no`. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly problem: LineProblem | null;
}

export interface ImportColumn {
  readonly index: number;
  /** Empty when the file has no headings. */
  readonly heading: string;
  /** At most three different values, each cut after 80 characters. */
  readonly examples: readonly string[];
  readonly target: ColumnTarget;
  readonly confidence: Confidence;
  readonly remark: ColumnRemark | null;
  /** With the remark `groups`: how many different groups the column names. */
  readonly count?: number;
}

export interface ImportSource {
  readonly importId: string;
  readonly name: string;
  /** Rows with at least one value, without the heading. */
  readonly rows: number;
  readonly separator: Separator;
  readonly encoding: Encoding;
  readonly hasHeading: boolean;
  readonly columns: readonly ImportColumn[];
  /** The first three rows as they stand in the file, each cell cut after 80 characters. */
  readonly lines: readonly (readonly string[])[];
  /** The first five. */
  readonly first: readonly MappedRow[];
}

export interface ImportDifference {
  readonly what: ChangedWhat;
  /** The own field's name; empty for everything else. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Nothing that anybody said stands here. */
  readonly gap: boolean;
  /** Whether the rule lets the file have its way here. */
  readonly taken: boolean;
}

/** Which rows of an import: those of a part, or those of everybody to whom the same would happen. */
export type ImportRowsOf = ImportPart | { readonly fate: ImportFate };

export interface ImportRowView {
  readonly line: number;
  readonly part: ImportPart;
  readonly name: string;
  /** As it stands in the file, or as it was mended. */
  readonly address: string;
  /** Who is meant here already; null for somebody new. */
  readonly recipientId: RecipientId | null;
  readonly differs: readonly ImportDifference[];
  readonly problem: LineProblem | null;
  /** An address that was probably meant. */
  readonly suggestion: string | null;
  /** Of part `same-person`: the address here now. */
  readonly otherAddress: string | null;
  /** Of part `same-person`: what the owner said; null while not said, which stores the line as somebody new. */
  readonly decided: 'same' | 'other' | null;
  /** With the rule `ask-each`: both sides say something, and the owner says which counts. */
  readonly asks: boolean;
  /** What the owner said counts; null while not said, which fills gaps. */
  readonly choice: 'file' | 'here' | null;
  /** Of part `doubles`: the line it was merged into. */
  readonly mergedInto: number | null;
  readonly mended: boolean;
}

export interface ImportPlan {
  readonly rows: number;
  /** People the rows come to, those who stay as they are included. */
  readonly people: number;
  readonly rule: (typeof importRules)[number];
  /** With the rule `ask-each`: people about whom nothing was said yet. */
  readonly open: number;
  /** Answers about rows that have changed since, by other columns or another list; they do not count now. */
  readonly unfitting: { readonly mended: number; readonly decided: number };
  readonly parts: Readonly<
    Record<ImportPart, { readonly count: number; readonly examples: readonly ImportRowView[] }>
  >;
}

export interface ImportTrial {
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Left, blocked, returned: they stay as they are. */
  readonly skipped: number;
  readonly unreadable: number;
  readonly newFields: readonly string[];
  readonly newGroups: readonly string[];
  /** People on the list to whom mail goes after the import; over all lists when no list was chosen. */
  readonly willReceive: number;
  /** People who join a newsletter list by this import without a consent, to whom nothing can be sent yet. */
  readonly withoutConsent: number;
}

/** Ways a person agreed; `unknown` writes no entry into the book of consent. */
export const importConsentWays = ['paper', 'letter', 'spoken', 'membership', 'unknown'] as const;

export interface ImportReportView {
  readonly reportId: ImportReportId;
  /** Of the file; empty for pasted text. */
  readonly name: string;
  /** Null: people without a list. */
  readonly listName: string | null;
  readonly at: number;
  readonly by: string;
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly unreadable: number;
  readonly state: 'running' | 'done' | 'taken-back';
  /** Null once it can no longer be taken back. */
  readonly actId: ActId | null;
  readonly consent: {
    readonly how: (typeof importConsentWays)[number];
    readonly since: string | null;
    readonly note: string;
    readonly evidenceName: string | null;
  };
}

export interface ImportReportRow {
  readonly line: number;
  readonly part: ImportPart;
  readonly name: string;
  readonly address: string;
  readonly problem: LineProblem | null;
  /** Null when the line led to nobody. */
  readonly recipientId: RecipientId | null;
}

const importId = z.string().regex(/^[a-z0-9]{20}$/);
const inMaking = { importId };
const report = { reportId: id<ImportReportId>() };
const part = z.enum(importParts);
const rowsOf: z.ZodType<ImportRowsOf> = z.union([part, z.strictObject({ fate: z.enum(importFates) })]);

const target: z.ZodType<ColumnTarget> = z.union([
  z.strictObject({ kind: z.literal('skip') }),
  z.strictObject({
    kind: z.enum(['address', 'given-name', 'family-name', 'salutation', 'language', 'groups']),
  }),
  z.strictObject({ kind: z.literal('full-name'), order: z.enum(['family-given', 'given-family']) }),
  z.strictObject({ kind: z.literal('own-field'), name: line(60), fieldKind: z.enum(fieldKinds) }),
]);

/**
 * The import of an address file. An import in the making lives in the engine's memory and is forgotten when the store
 * is closed or another one is begun; nothing is stored before `imports.run`. Every call on a forgotten one is refused
 * with `gone` (noun `import`).
 */
export const imports = {
  /** Begins one for a list, or (null) for people without a list. Refuses files over 50 MB: `import.too-big`. */
  'imports.begin': command(
    z.strictObject({
      listId: id<ListId>().nullable(),
      /** Of the file; empty for pasted text, which travels as UTF-8. */
      name: line(255),
      bytes: z
        .number()
        .int()
        .min(0)
        .max(2 ** 53 - 1),
    }),
  ).returns<{ readonly importId: string }>(),
  /** The next piece of the file, in Base64. */
  'imports.chunk': command(z.strictObject({ ...inMaking, data: z.base64().max(600_000) })).returns<null>(),
  /**
   * Reads what came, in a worker, and guesses what its columns are; what is given is not guessed. May be called again.
   * @throws `import.too-big`, `import.too-many-rows`, `import.too-many-columns`, `import.cell-too-long`, `import.empty`,
   *   `import.not-text`, `import.unreadable`
   */
  'imports.read': command(
    z.strictObject({
      ...inMaking,
      separator: z.enum(separators).optional(),
      encoding: z.enum(encodings).optional(),
      hasHeading: z.boolean().optional(),
    }),
  ).returns<ImportSource>(),
  /**
   * Says what each column becomes, in order; `makeSalutation` greets people without one by their first name. A
   * salutation that is only a title ("Frau", "Mr") becomes a whole one with the family name. What was mended and
   * decided stays, as far as the rows are still about the same.
   * @throws `import.no-address-column`
   */
  'imports.map': command(
    z.strictObject({
      ...inMaking,
      listId: id<ListId>().nullable(),
      targets: z.array(target).max(importLimits.columns),
      makeSalutation: z.boolean(),
    }),
  ).returns<{ readonly first: readonly MappedRow[] }>(),
  /** Compares all rows with each other and with who is here. @throws `import.no-address-column` */
  'imports.people': query(z.strictObject(inMaking)).returns<ImportPlan>(),
  'imports.set-rule': command(z.strictObject({ ...inMaking, rule: z.enum(importRules) })).returns<null>(),
  'imports.rows': query(z.strictObject({ ...inMaking, part: rowsOf, ...range })).returns<{
    readonly total: number;
    readonly rows: readonly ImportRowView[];
  }>(),
  /** Another address for a line, or (null) none: the line is left out. @throws `recipient.address-invalid` */
  'imports.mend': command(
    z.strictObject({ ...inMaking, line: z.number().int().min(1), address: line(320).nullable() }),
  ).returns<null>(),
  /** Takes all suggestions of a part at once, or (`mended` false, only for typos) gives them back. */
  'imports.mend-typos': command(
    z.strictObject({
      ...inMaking,
      part: z.enum(['typo', 'unreadable']).default('typo'),
      mended: z.boolean(),
    }),
  ).returns<null>(),
  /** Whether a line is the person with the other address: then the new address replaces the old one. */
  'imports.decide': command(
    z.strictObject({ ...inMaking, line: z.number().int().min(1), same: z.boolean() }),
  ).returns<null>(),
  /** With the rule `ask-each`: which counts where a line differs from the person here. */
  'imports.choose': command(
    z.strictObject({ ...inMaking, line: z.number().int().min(1), counts: z.enum(['file', 'here']) }),
  ).returns<null>(),
  /** Lines that cannot be read, as a file that can be mended and imported again. */
  'imports.unreadable': query(z.strictObject(inMaking)).returns<{ readonly csv: string }>(),
  'imports.consent': command(
    z.strictObject({
      ...inMaking,
      how: z.enum(importConsentWays),
      since: z.iso.date().nullable(),
      note: line(400),
      evidence: z.strictObject({ name: line(255), data: z.base64().max(1_400_000) }).nullable(),
    }),
  ).returns<null>(),
  /** What `imports.run` would do, without doing it. */
  'imports.trial': query(z.strictObject(inMaking)).returns<ImportTrial>(),
  /**
   * Stores it, as a job `import-file` that can be cancelled, which takes everything back. Answers once the report
   * exists; the job goes on. @throws `import.running` while another one is being stored
   */
  'imports.run': command(z.strictObject(inMaking)).returns<{ readonly reportId: ImportReportId }>(),
  'imports.cancel': command(z.strictObject(inMaking)).returns<null>(),
  'imports.reports': query(nothing).returns<readonly ImportReportView[]>(),
  'imports.report': query(z.strictObject({ ...report, part, ...range })).returns<{
    readonly report: ImportReportView;
    readonly counts: Readonly<Record<ImportPart, number>>;
    readonly total: number;
    readonly rows: readonly ImportReportRow[];
  }>(),
  'imports.report-csv': query(z.strictObject(report)).returns<{ readonly csv: string }>(),
  /**
   * Takes an import back: exactly the former values of everybody nobody has changed since. Others are kept and named.
   * Entries in the book of consent stay. @throws `undo.nothing` when there is nothing (any more) to take back
   */
  'imports.undo': command(z.strictObject(report)).returns<{
    readonly keptBecauseEdited: readonly { readonly recipientId: RecipientId; readonly name: string }[];
  }>(),
};
