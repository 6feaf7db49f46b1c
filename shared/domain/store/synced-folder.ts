/** Parts of paths by which services that copy folders between computers are known. */
const services: readonly (readonly [RegExp, string])[] = [
  [/^dropbox\b/i, 'Dropbox'],
  [/^onedrive\b/i, 'OneDrive'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^(google ?drive|googledrive-.*|my drive|meine ablage)$/i, 'Google Drive'],
  [/^nextcloud\b/i, 'Nextcloud'],
];

/** The service that probably copies this folder to other computers, or null. Two of them writing would destroy a store. */
export function syncedBy(folder: string): string | null {
  const parts = folder.split(/[/\\]/);
  const found = services.find(([pattern]) => parts.some((part) => pattern.test(part)));
  return found?.[1] ?? null;
}
