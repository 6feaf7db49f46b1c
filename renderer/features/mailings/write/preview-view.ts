/** How the mail is looked at: on a computer, on a phone, or as plain text. */
export const previewViews = ['computer', 'phone', 'text'] as const;
export type PreviewView = (typeof previewViews)[number];
