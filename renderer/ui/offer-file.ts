/** Offers text as a file to save. The byte order mark lets spreadsheets read a table as UTF-8; JSON has none. */
export function offerFile(fileName: string, text: string): void {
  const isTable = fileName.endsWith('.csv');
  const withMark = !isTable || text.startsWith('\uFEFF') ? text : `\uFEFF${text}`;
  const type = isTable ? 'text/csv;charset=utf-8' : 'application/json';
  const address = URL.createObjectURL(new Blob([withMark], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
