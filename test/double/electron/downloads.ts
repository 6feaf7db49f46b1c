import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { toProgram } from './addresses.ts';
import { cdp, onCdp } from './cdp.ts';
import { dialog } from './dialog.ts';
import { LoudEmitter, Preventable } from './loud.ts';
import { settings } from './settings.ts';
import type { WebContents } from './web-contents.ts';

const Begun = z.object({
  frameId: z.string(),
  guid: z.string(),
  url: z.string(),
  suggestedFilename: z.string(),
});
const Gone = z.object({
  guid: z.string(),
  state: z.enum(['inProgress', 'completed', 'canceled']),
  totalBytes: z.number(),
});
const Saved = z.object({ canceled: z.boolean(), filePath: z.string().optional() });

/** Something that is being saved. Without a path of the program's the person is asked for one, as in Electron. */
class DownloadItem extends LoudEmitter {
  readonly begun: z.infer<typeof Begun>;
  path = '';
  question: Readonly<Record<string, unknown>> = {};
  state = 'progressing';
  bytes = 0;

  constructor(begun: z.infer<typeof Begun>) {
    super('DownloadItem', ['updated', 'done']);
    this.begun = begun;
  }

  getURL(): string {
    return toProgram(this.begun.url);
  }

  getFilename(): string {
    return this.begun.suggestedFilename;
  }

  getMimeType(): string {
    return 'application/octet-stream';
  }

  getState(): string {
    return this.state;
  }

  getTotalBytes(): number {
    return this.bytes;
  }

  getReceivedBytes(): number {
    return this.bytes;
  }

  getSavePath(): string {
    return this.path;
  }

  setSavePath(path: string): void {
    this.path = path;
  }

  setSaveDialogOptions(question: Readonly<Record<string, unknown>>): void {
    this.question = question;
  }

  getSaveDialogOptions(): Readonly<Record<string, unknown>> {
    return this.question;
  }

  cancel(): void {
    this.state = 'cancelled';
    void cdp('Browser.cancelDownload', { guid: this.begun.guid, browserContextId: settings.context }).catch(
      () => undefined,
    );
  }
}

const folder = join(settings.home, 'arriving');
mkdirSync(folder, { recursive: true });
const items = new Map<string, { readonly item: DownloadItem; readonly arrived: () => void }>();

/** Lets downloads of the windows pass by `will-download` of their session. */
export async function guardDownloads(contentsOf: (frameId: string) => WebContents | null): Promise<void> {
  onCdp(({ method, params }) => {
    if (method === 'Browser.downloadWillBegin') begin(Begun.parse(params), contentsOf);
    if (method === 'Browser.downloadProgress') {
      const { guid, state, totalBytes } = Gone.parse(params);
      const found = items.get(guid);
      if (found === undefined || state === 'inProgress') return;
      items.delete(guid);
      found.item.bytes = totalBytes;
      if (state === 'completed') found.arrived();
    }
  });
  await cdp('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    browserContextId: settings.context,
    downloadPath: folder,
    eventsEnabled: true,
  });
}

function begin(begun: z.infer<typeof Begun>, contentsOf: (frameId: string) => WebContents | null): void {
  const contents = contentsOf(begun.frameId);
  const item = new DownloadItem(begun);
  const event = new Preventable();
  let arrived: () => void = () => undefined;
  const whole = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  items.set(begun.guid, { item, arrived });
  contents?.session.emit('will-download', event, item, contents);
  if (contents === null || event.defaultPrevented) {
    item.cancel();
    return;
  }
  void save(item, whole);
}

async function save(item: DownloadItem, whole: Promise<void>): Promise<void> {
  if (item.path === '') {
    const { canceled, filePath } = Saved.parse(await dialog.showSaveDialog({}, item.question));
    if (canceled || filePath === undefined) {
      item.cancel();
      item.emit('done', {}, 'cancelled');
      return;
    }
    item.path = filePath;
  }
  await whole;
  copyFileSync(join(folder, item.begun.guid), item.path);
  item.state = 'completed';
  item.emit('done', {}, 'completed');
}
