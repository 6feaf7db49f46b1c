import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileQueue } from '#electron/hosts/desktop/files/file-queue.ts';
import { filesInArguments } from '#electron/hosts/desktop/files/files-in-arguments.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rundpost-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, text = 'E-Mail\nada@example.org\n') => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const faultOf = async (path: string) => {
  const files = fileQueue();
  await files.hand(path);
  return files.waiting()[0]?.fault?.code ?? null;
};
const isWindows = process.platform === 'win32';

describe('a file that is opened with the program', () => {
  it('waits by what its ending says it is, whatever its case', async () => {
    const files = fileQueue();
    for (const name of ['a.CSV', 'b.xlsx', 'c.vcf', 'd.ldif', 'e.Rundpost'])
      await files.hand(await put(name));
    expect(files.waiting().map(({ kind, name }) => [kind, name])).toEqual([
      ['people', 'a.CSV'],
      ['people', 'b.xlsx'],
      ['people', 'c.vcf'],
      ['people', 'd.ldif'],
      ['backup', 'e.Rundpost'],
    ]);
    // Only a backup is read by its path: of an address file the window sees nothing but its bytes.
    expect(files.waiting().map(({ path }) => path !== null)).toEqual([false, false, false, false, true]);
  });

  it('keeps its turn, however long the looking takes', async () => {
    const files = fileQueue();
    const paths = await Promise.all(['1.csv', '2.csv', '3.csv'].map((name) => put(name)));
    await Promise.all(paths.map((path) => files.hand(path)));
    expect(files.waiting().map(({ name }) => name)).toEqual(['1.csv', '2.csv', '3.csv']);
  });

  it('is told of when it comes and when it goes', async () => {
    const files = fileQueue();
    let told = 0;
    files.onChange(() => (told += 1));
    await files.hand(await put('a.csv'));
    const [first] = files.waiting();
    files.putAway(first?.id ?? 0);
    expect(files.waiting()).toEqual([]);
    expect(told).toBe(2);
  });

  it('is read piece by piece as it lies there', async () => {
    const files = fileQueue();
    const text = 'E-Mail\n' + 'ada@example.org\n'.repeat(40_000);
    await files.hand(await put('many.csv', text));
    const [handed] = files.waiting();
    expect(handed?.bytes).toBe(text.length);
    const id = handed?.id ?? 0;
    const first = Buffer.from(await files.piece(id, 0), 'base64');
    const rest = Buffer.from(await files.piece(id, first.length), 'base64');
    expect(first.length).toBe(450_000);
    expect(Buffer.concat([first, rest]).toString()).toBe(text);
  });

  it('is not read any more once it was taken away or written over', async () => {
    const files = fileQueue();
    const [gone, changed] = [await put('gone.csv'), await put('changed.csv')];
    await files.hand(gone);
    await files.hand(changed);
    await unlink(gone);
    await put('changed.csv', 'E-Mail\neve@example.org, and more\n');
    for (const { id } of files.waiting())
      await expect(files.piece(id, 0)).rejects.toMatchObject({ fault: { code: 'file.gone' } });
    await expect(files.piece(99, 0)).rejects.toMatchObject({ fault: { code: 'file.gone' } });
  });

  it('says so when it is not there, a folder, or nothing Rundpost opens', async () => {
    await mkdir(join(folder, 'folder.csv'));
    expect(await faultOf(join(folder, 'never.csv'))).toBe('file.gone');
    expect(await faultOf(join(folder, 'folder.csv'))).toBe('file.not-a-file');
    expect(await faultOf(await put('song.mp3'))).toBe('file.foreign');
    expect(await faultOf(await put('csv'))).toBe('file.foreign');
    expect(await faultOf('with\0zero.csv')).toBe('file.gone');
  });

  it.skipIf(isWindows)(
    'counts by what a link leads to, and a pipe or a device holds nothing up',
    async () => {
      await symlink(await put('secret'), join(folder, 'people.csv'));
      await symlink(await put('people-2026.csv'), join(folder, 'latest'));
      execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
      await symlink('/dev/zero', join(folder, 'zero.csv'));
      expect(await faultOf(join(folder, 'people.csv'))).toBe('file.foreign');
      expect(await faultOf(join(folder, 'latest'))).toBe(null);
      expect(await faultOf(join(folder, 'pipe.csv'))).toBe('file.not-a-file');
      expect(await faultOf(join(folder, 'zero.csv'))).toBe('file.not-a-file');
    },
  );

  it('is one of twenty at most; one more line says that there were others', async () => {
    const files = fileQueue();
    const path = await put('a.csv');
    for (let count = 0; count < 30; count += 1) await files.hand(path);
    expect(files.waiting()).toHaveLength(21);
    expect(files.waiting().at(-1)?.fault).toEqual({ code: 'file.too-many', params: { most: 20 } });
  });
});

describe('the files of a command line', () => {
  it('are what follows the program, or with the sources its script, without switches', () => {
    const packaged = ['Rundpost', '--hidden', 'members.csv', '--lang=de', '/tmp/club.rundpost'];
    const sources = ['electron', '--inspect', 'out/main/desktop.js', 'members.csv'];
    expect(filesInArguments(packaged, folder, true)).toEqual([
      join(folder, 'members.csv'),
      resolve('/tmp/club.rundpost'),
    ]);
    expect(filesInArguments(sources, folder, false)).toEqual([join(folder, 'members.csv')]);
    expect(filesInArguments(['Rundpost', '', '--grace', '0.5', '/tmp/notes'], folder, true)).toEqual([
      resolve('/tmp/notes'),
    ]);
  });

  it('are not looked at without end', () => {
    expect(filesInArguments(['Rundpost', ...Array<string>(5000).fill('a.csv')], folder, true)).toHaveLength(
      199,
    );
  });
});
