import type { ImportReportRow, ImportRowView } from '#contract/imports.ts';

/** Somebody new at an address where everybody has left: an import does not bring mail back to it. */
export function isOfLeftAddress({
  part,
  recipientId,
}: Pick<ImportRowView | ImportReportRow, 'part' | 'recipientId'>): boolean {
  return part === 'left' && recipientId === null;
}
