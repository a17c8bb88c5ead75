import { HostError, type Host } from '../../src/hosts/host';
import type { GridHost } from '../../src/hosts/grid';
import { enUS } from '../../src/locales/en-US';
import { zhCN } from '../../src/locales/zh-CN';
import type { Book } from '../../src/sheet/book';
import { reportFailure } from '../../src/commands/report';
import { createDesk } from '../../src/workbench/desk/desk';
import type { DeskTools } from '../../src/workbench/desk/tools';
import type { Answer, Desk, NamedFile } from '../../src/workbench/desk/types';
import type { FileClient } from '../../src/workbench/files/client';

const PATCH = { title: '改动', sheets: [] };

/** A book is told by its sheet's name here. */
const bookOf = (name: string): Book => ({
  sheets: [{ name } as Book['sheets'][number]],
  active: '1',
  styles: new Map(),
  names: [],
});

const fileOf = (path: string): NamedFile => ({ path, file: new Blob(['x']) });

function setUp(overrides: Partial<DeskTools> = {}) {
  const log: string[] = [];
  let edited: (sheet: string) => void = () => undefined;
  let wouldLose: string[] = [];
  let isTyping = false;
  /** What the file client has opened last. */
  let base = '';
  const handle = {} as FileSystemFileHandle;

  const gridOf = (first: Book) => {
    let book = first;
    return {
      capabilities: {},
      book: () => Promise.resolve(book),
      load: (loaded: Book) => {
        if (isTyping) return Promise.reject(new HostError('editing', '有单元格正在编辑。'));
        book = loaded;
        log.push(`load ${loaded.sheets[0]!.name}`);
        return Promise.resolve();
      },
      apply: () => Promise.resolve({ title: '改动', revert: () => Promise.resolve() }),
      reveal: () => Promise.resolve(),
      watch: (changed: typeof edited) => {
        edited = changed;
        return () => undefined;
      },
      dispose: () => log.push('dispose'),
    } as unknown as GridHost;
  };
  const files = {
    blank: () => {
      base = '';
      return Promise.resolve(bookOf('空白'));
    },
    open: (name: string) => {
      if (name.includes('坏')) return Promise.reject(new HostError('unreadable', '文件已损坏。'));
      base = name;
      return Promise.resolve({ book: bookOf(name), losses: { missed: [], harmless: [] } });
    },
    save: (book: Book, { accept, patch }: { accept: boolean; patch?: unknown }) => {
      if (wouldLose.length > 0 && !accept) return Promise.resolve({ wouldLose });
      const over = base === '' ? '' : ` over ${base}`;
      log.push(`save ${book.sheets[0]!.name}${over}${patch ? ' with patch' : ''}`);
      return Promise.resolve({ bytes: new Uint8Array(1) });
    },
    sweep: (path: string) => Promise.resolve(reportFailure(path, '没有表。')),
  } as unknown as FileClient;

  const desk = createDesk({
    texts: () => zhCN,
    makeGrid: (book) => Promise.resolve(gridOf(book)),
    files: () => Promise.resolve(files),
    deliver: (name, _content, to) => {
      log.push(to ? `write ${name} again` : `deliver ${name}`);
      return Promise.resolve({ name, handle });
    },
    example: () => Promise.resolve({ name: '示例.txt', text: 'good' }),
    decode: () => Promise.resolve('bad'),
    importer: () =>
      Promise.resolve({
        check: (text: string) => (text === 'bad' ? '没有表。' : null),
        run: (host: Host) => host.apply(PATCH).then(() => ({ notices: [] })),
      }),
    summaryPage: (swept) => Promise.resolve(`${swept.length}`),
    ...overrides,
  });
  return {
    desk,
    log,
    edit: () => {
      edited('表');
    },
    type: () => {
      isTyping = true;
    },
    lose: (...lines: string[]) => {
      wouldLose = lines;
    },
  };
}

/** Answers the next question, and says which it was. */
async function answering(desk: Desk, answer: Answer, work: Promise<unknown>): Promise<string | undefined> {
  const title = await new Promise<string | undefined>((resolve) => {
    const look = (): void => {
      const { question } = desk.state();
      if (question) resolve(question.title);
    };
    desk.subscribe(look);
    void work.then(() => {
      resolve(undefined);
    });
  });
  desk.answer(answer);
  await work;
  return title;
}

/** A published text is drawn into a blank workbook, which is then opened as it is. */
const DRAWN = ['load 绩效目标表', 'load 绩效目标表'];
const { questions } = zhCN.workbench;

test('an opened file is first saved beside the original, then to the same place again', async () => {
  const { desk, log, edit } = setUp();
  await desk.open([fileOf('单位/甲.xlsx')]);
  expect(desk.state()).toMatchObject({ view: 'grid', opened: 1, file: { name: '甲.xlsx', changed: false } });
  edit();
  expect(desk.state().file?.changed).toBe(true);
  await desk.save();
  expect(desk.state().file).toEqual({ name: '甲（已校验）.xlsx', changed: false });
  await desk.save();
  expect(log).toEqual([
    'load 甲.xlsx',
    'save 甲.xlsx over 甲.xlsx',
    'deliver 甲（已校验）.xlsx',
    'save 甲.xlsx over 甲.xlsx',
    'write 甲（已校验）.xlsx again',
  ]);
});

test('a change made while the file is being written still counts as unsaved', async () => {
  const { desk, edit } = setUp({
    deliver: (name) => {
      edit();
      return Promise.resolve({ name, handle: null });
    },
  });
  await desk.openExample();
  await desk.save();
  expect(desk.state().file?.changed).toBe(true);
});

test('what the pane writes, and takes back, counts as a change', async () => {
  const { desk } = setUp();
  const host = await desk.host();
  const undo = await host.apply(PATCH);
  expect(desk.state()).toMatchObject({ view: 'grid', file: { name: null, changed: true } });
  await desk.save();
  expect(desk.state().file?.changed).toBe(false);
  await undo.revert();
  expect(desk.state().file?.changed).toBe(true);
});

test('the example is drawn into a blank workbook and is no change of the user', async () => {
  const { desk, log } = setUp();
  await desk.openExample();
  expect(log).toEqual(DRAWN);
  expect(desk.state()).toMatchObject({ file: { name: '示例.txt', changed: false }, message: null });
});

test('a text without a table leaves the open workbook where it is', async () => {
  const { desk, log } = setUp();
  await desk.openExample();
  await desk.open([fileOf('别的.txt')]);
  expect(log).toEqual(DRAWN);
  expect(desk.state().file?.name).toBe('示例.txt');
  expect(desk.state().message).toMatchObject({ intent: 'error' });
});

test('a file that cannot be opened is told by name', async () => {
  const { desk, log } = setUp();
  await desk.open([fileOf('坏.xlsx')]);
  expect(log).toEqual([]);
  expect(desk.state()).toMatchObject({ view: 'start', busy: null, message: { intent: 'error' } });
  expect(desk.state().message?.text).toMatch(/坏.*文件已损坏。/);
});

test('a workbook that does not get onto the grid leaves nothing behind in the file of the one that is there', async () => {
  const { desk, log, type } = setUp();
  await desk.open([fileOf('甲.xlsx')]);
  type();
  await desk.open([fileOf('乙.xlsx')]);
  expect(desk.state()).toMatchObject({ file: { name: '甲.xlsx' }, message: { intent: 'error' } });
  await desk.save();
  expect(log).toContain('save 甲.xlsx over 甲.xlsx');
});

describe('unsaved changes', () => {
  test.each<[Answer, string, string[]]>([
    ['cancel', '甲.xlsx', []],
    ['discard', '乙.xlsx', ['load 乙.xlsx']],
    ['save', '乙.xlsx', ['save 甲.xlsx over 甲.xlsx', 'deliver 甲（已校验）.xlsx', 'load 乙.xlsx']],
  ])('%s', async (answer, name, done) => {
    const { desk, log, edit } = setUp();
    await desk.open([fileOf('甲.xlsx')]);
    edit();
    log.length = 0;
    expect(await answering(desk, answer, desk.open([fileOf('乙.xlsx')]))).toBe(questions.unsavedTitle);
    expect(desk.state().file?.name).toBe(name);
    expect(log).toEqual(done);
  });

  test('a save that is cancelled keeps the workbook', async () => {
    const { desk, edit } = setUp({ deliver: () => Promise.resolve(null) });
    await desk.open([fileOf('甲.xlsx')]);
    edit();
    await answering(desk, 'save', desk.startNew());
    expect(desk.state().file).toEqual({ name: '甲.xlsx', changed: true });
    expect(desk.state().message).toEqual({ intent: 'info', text: zhCN.workbench.told.notSaved });
  });
});

describe('what has been told', () => {
  test.each(['edit', 'move on'])('goes with the next thing, where it asks for nothing: %s', async (next) => {
    const { desk, edit } = setUp();
    await desk.open([fileOf('甲.xlsx')]);
    await desk.save();
    expect(desk.state().message).toMatchObject({ intent: 'success' });
    if (next === 'edit') edit();
    else desk.moveOn();
    expect(desk.state().message).toBeNull();
  });

  test.each([
    { intent: 'error', text: '没有保存' } as const,
    { intent: 'info', text: '有说明', details: ['一'] } as const,
  ])('stays where something is to be done or read: $intent', async (message) => {
    const { desk, edit } = setUp();
    await desk.open([fileOf('甲.xlsx')]);
    desk.tell(message);
    edit();
    desk.moveOn();
    expect(desk.state().message).toBe(message);
  });
});

describe('what a file cannot keep', () => {
  test('is named before, and nothing is written where the user says no', async () => {
    const { desk, log, lose } = setUp();
    lose('图表');
    await desk.openExample();
    expect(await answering(desk, 'cancel', desk.save())).toBe(questions.lossTitle);
    expect(log).toEqual(DRAWN);
    expect(desk.state().busy).toBeNull();
  });

  test('is asked about once, and again when there is more of it', async () => {
    const { desk, lose } = setUp();
    lose('图表');
    await desk.openExample();
    expect(await answering(desk, 'yes', desk.save())).toBe(questions.lossTitle);
    expect(await answering(desk, 'cancel', desk.save())).toBeUndefined();
    lose('图表', '图片');
    expect(await answering(desk, 'cancel', desk.save())).toBe(questions.lossTitle);
  });
});

test('a copy for the pane goes out under its own name and leaves the workbook as it is', async () => {
  const { desk, log, edit } = setUp();
  await desk.open([fileOf('甲.xlsx')]);
  edit();
  const host = await desk.host();
  expect(host.capabilities.copies).toBe(true);
  expect(await host.copy!(PATCH, '报送稿')).toBe(true);
  expect(log.slice(1)).toEqual(['save 甲.xlsx over 甲.xlsx with patch', 'deliver 报送稿.xlsx']);
  expect(desk.state().file).toEqual({ name: '甲.xlsx', changed: true });
});

describe('several files', () => {
  const FILES = ['甲.xlsx', '坏.xlsx', '说明.docx', '~$甲.xlsx'].map((path) => fileOf(`单位/${path}`));

  test('are swept into a summary, one that cannot be read among them', async () => {
    const { desk } = setUp();
    await desk.open(FILES);
    expect(desk.state()).toMatchObject({ view: 'summary', file: null, summary: { skipped: ['单位/说明.docx'] } });
    expect(desk.state().summary?.files.map(({ report }) => report.path)).toEqual(['单位/甲.xlsx', '单位/坏.xlsx']);
    desk.show('grid');
    expect(desk.state().view).toBe('start');
  });

  test('of a folder with a single one, too', async () => {
    const { desk } = setUp();
    await desk.open([fileOf('单位/甲.xlsx')], { folder: true });
    expect(desk.state().summary?.files).toHaveLength(1);
  });

  test('none of which is a workbook are refused', async () => {
    const { desk } = setUp();
    await desk.open([fileOf('a.docx'), fileOf('b.pdf')]);
    expect(desk.state()).toMatchObject({ view: 'start', summary: null, message: { intent: 'error' } });
  });

  test('can be stopped', async () => {
    const { desk } = setUp();
    const swept = desk.open(FILES);
    desk.cancel();
    await swept;
    expect(desk.state()).toMatchObject({ summary: null, busy: null, message: { intent: 'info' } });
  });

  test('go out as a page', async () => {
    const { desk, log } = setUp();
    await desk.open(FILES);
    await desk.save();
    expect(log).toEqual([`deliver ${zhCN.workbench.summary.fileName}`]);
  });
});

test('another language gets another grid with the same workbook', async () => {
  const { desk, log } = setUp({ texts: () => enUS });
  await desk.open([fileOf('甲.xlsx')]);
  await desk.renew();
  const book = await (await desk.grid()).book();
  expect(log).toContain('dispose');
  expect(book.sheets[0]!.name).toBe('甲.xlsx');
});

test('a grid that does not come is told to the pane and does not stop a sweep', async () => {
  const { desk } = setUp({ makeGrid: () => Promise.reject(new HostError('failed', '没有表格。')) });
  await expect(desk.host()).rejects.toThrow('没有表格。');
  await desk.open([fileOf('甲.xlsx'), fileOf('乙.xlsx')]);
  expect(desk.state().summary?.files).toHaveLength(2);
});
