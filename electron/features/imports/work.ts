import type { ActId, ImportReportId, RecipientId } from '#domain/ids.ts';
import type { ImportSession } from './import-session.ts';

/** The storing of imports and their taking back, as jobs. */
export interface ImportWork {
  /** Answers once the report exists. @throws Refusal `import.running`, `gone`, `import.no-address-column` */
  run(session: ImportSession): Promise<ImportReportId>;
  /** The same by the act, as the undo strip and Ctrl+Z know it; false when no import belongs to it. */
  takeBackAct(actId: ActId): Promise<boolean>;
  /** @throws Refusal `gone`, `undo.nothing`, `import.running` */
  takeBack(reportId: ImportReportId): Promise<{
    readonly keptBecauseEdited: readonly { readonly recipientId: RecipientId; readonly name: string }[];
  }>;
}
