/** Offers text as a file to save. The byte order mark lets spreadsheets read it as UTF-8. */
export function offerFile(fileName: string, text: string): void {
  const withMark = text.startsWith('\uFEFF') ? text : `\uFEFF${text}`;
  const address = URL.createObjectURL(new Blob([withMark], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
