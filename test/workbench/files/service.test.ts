import { CommandError } from '../../../src/commands/command';
import { importText } from '../../../src/commands/work/import-text';
import { newWorkbook, openWorkbook } from '../../../src/hosts/file';
import { HostError } from '../../../src/hosts/host';
import type { Book } from '../../../src/sheet/book';
import { fileClient, type FileClient } from '../../../src/workbench/files/calls';
import { fromFailure, toFailure, type Answer, type Request } from '../../../src/workbench/files/protocol';
import { fileService } from '../../../src/workbench/files/service';
import { oddParts } from '../../hosts/file/odd';
import { pack, plainParts, withPart } from '../../hosts/file/packages';
import { publishedText } from '../../support/published';

/** A worker in this thread; messages are cloned as between threads. `crash` is what happens when memory runs out. */
class Thread extends EventTarget {
  private answerTo = fileService();
  private ended = false;

  postMessage(request: Request): void {
    void this.answerTo(structuredClone(request)).then((answer) => {
      if (!this.ended) this.dispatchEvent(new MessageEvent<Answer>('message', { data: structuredClone(answer) }));
    });
  }

  terminate(): void {
    this.ended = true;
  }

  crash(): void {
    this.dispatchEvent(new Event('error'));
  }
}

function client(): { files: FileClient; threads: Thread[] } {
  const threads: Thread[] = [];
  const files = fileClient(() => {
    const thread = new Thread();
    threads.push(thread);
    return thread;
  });
  return { files, threads };
}

async function published(): Promise<Uint8Array> {
  const host = newWorkbook();
  await importText(host, { text: publishedText() });
  return (await host.toBytes()).bytes;
}

async function failure(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => {
      throw new Error('not refused');
    },
    (error: unknown) => error as Error,
  );
}

function bytesOf(saved: Awaited<ReturnType<FileClient['save']>>): Uint8Array {
  if ('bytes' in saved) return saved.bytes;
  throw new Error(saved.wouldLose.join());
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await openWorkbook(bytes, 'a.xlsx')).sheets();
}

it('opens, saves, and saves again; a patch goes into the copy alone', async () => {
  const { files } = client();
  const { book, losses } = await files.open('a.xlsx', await published());
  expect(losses).toEqual({ missed: [], harmless: [] });
  const first = bytesOf(await files.save(book, { accept: false }));
  const patch = { title: '报送稿', sheets: [{ sheet: '副本', mode: 'add' as const }] };
  expect(await sheetsOf(bytesOf(await files.save(book, { accept: false, patch })))).toEqual(['绩效目标表', '副本']);
  const refused = await failure(
    files.save(book, { accept: false, patch: { ...patch, sheets: [{ sheet: 'x', mode: 'remove' }] } }),
  );
  expect(refused).toBeInstanceOf(HostError);
  expect(bytesOf(await files.save(book, { accept: false }))).toEqual(first);
});

it('names what would be lost, and writes all the same when told to', async () => {
  const { files } = client();
  const parts = withPart(oddParts(), 'xl/vbaProject.bin', {
    type: 'application/vnd.ms-office.vbaProject',
    content: 'x',
    from: 'xl/workbook.xml',
    relation: 'vbaProject',
  });
  const { book, losses } = await files.open('a.xlsx', pack(parts));
  expect(losses.missed).toEqual(['宏']);
  expect(await files.save(book, { accept: false })).toEqual({ wouldLose: ['宏'] });
  expect(await sheetsOf(bytesOf(await files.save(book, { accept: true })))).toEqual(['表一']);
});

it('starts with a new workbook, and takes one in the place of another', async () => {
  const { files } = client();
  const blank = await files.blank();
  expect(blank.sheets.map(({ name, cells }) => [name, cells.size])).toEqual([['Sheet1', 0]]);
  const { book } = await files.open('a.xlsx', pack(oddParts()));
  await files.blank();
  expect(await sheetsOf(bytesOf(await files.save(book, { accept: false })))).toEqual(['表一']);
});

it('refuses in words what is no workbook, and keeps the one before', async () => {
  const { files } = client();
  const { book } = await files.open('a.xlsx', pack(plainParts()));
  const error = await failure(files.open('表.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])));
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code: 'unreadable' });
  expect(error.message).toContain('表.xls');
  expect(await sheetsOf(bytesOf(await files.save(book, { accept: false })))).toEqual(['表一']);
});

it('sweeps in order, says in the report what could not be read, and leaves the open workbook alone', async () => {
  const { files } = client();
  const bytes = await published();
  const { book } = await files.open('a.xlsx', pack(plainParts()));
  const names = ['1.xlsx', '坏.xlsx', '空白.xlsx', '2.xlsx'];
  const contents = [bytes, bytes.slice(0, 3000), pack(plainParts()), bytes];
  const answered: string[] = [];
  const reports = await Promise.all(
    names.map(async (name, i) => {
      const report = await files.sweep(name, contents[i]!);
      answered.push(name);
      return report;
    }),
  );
  expect(answered).toEqual(names);
  expect(reports.map(({ path, tables, error }) => [path, tables.length, error === null])).toEqual([
    ['1.xlsx', 1, true],
    ['坏.xlsx', 0, false],
    ['空白.xlsx', 0, false],
    ['2.xlsx', 1, true],
  ]);
  expect(reports[0]!.tables[0]!.problems.length).toBeGreaterThan(0);
  expect(await sheetsOf(bytesOf(await files.save(book, { accept: false })))).toEqual(['表一']);
});

it('says so when the worker stops, and the next call works, over the same file', async () => {
  const { files, threads } = client();
  const { book } = await files.open('a.xlsx', pack(oddParts()));
  const expected = bytesOf(await files.save(book, { accept: false }));
  const waiting = [files.sweep('b.xlsx', pack(plainParts())), files.save(book, { accept: false })].map(failure);
  threads[0]!.crash();
  for (const error of await Promise.all(waiting)) expect(error).toMatchObject({ name: 'HostError', code: 'failed' });
  expect(bytesOf(await files.save(book, { accept: false }))).toEqual(expected);
  expect(threads).toHaveLength(2);
  files.close();
});

it('carries failures between threads as what they were', () => {
  const cross = (error: unknown): Error => fromFailure(structuredClone(toFailure(error)));
  expect(cross(new HostError('protected', '受保护。'))).toMatchObject({ code: 'protected', message: '受保护。' });
  expect(cross(new CommandError('不行。'))).toBeInstanceOf(CommandError);
  const unforeseen = cross(new RangeError('Array buffer\nallocation failed'));
  expect(unforeseen).toMatchObject({ code: 'failed' });
  expect(unforeseen.message).toMatch(/^[^\n]*Array buffer allocation failed[^\n]*。$/);
});

it('a book that is broken is refused in words', async () => {
  const { files } = client();
  const blank = await files.blank();
  const broken: Book = { ...blank, sheets: [] };
  expect(await failure(files.save(broken, { accept: false }))).toMatchObject({ name: 'HostError', code: 'failed' });
});
