import { checkWorkbook } from '../../commands/workbook';
import { reportFailure, reportWorkbook, type FileReport } from '../../commands/report';
import { newWorkbook, openWorkbook, type FileHost } from '../../hosts/file';
import { toFailure, type Answer, type Calls, type Request, type SaveOptions, type Saved } from './protocol';

/** A new workbook's only sheet, as Excel and WPS call it. */
const FIRST_SHEET = 'Sheet1';

/** Answers requests one after another; the last opened workbook is what books are written over. */
export function fileService(): (request: Request) => Promise<Answer> {
  let base: FileHost = newWorkbook();

  async function open(name: string, bytes: Uint8Array): Promise<Calls['open']['answer']> {
    const host = await openWorkbook(bytes, name);
    const answer = { book: await host.toBook(), losses: await host.losses() };
    base = host;
    return answer;
  }

  async function blank(): Promise<Calls['blank']['answer']> {
    const host = newWorkbook();
    await host.apply({ title: '新建', sheets: [{ sheet: FIRST_SHEET, mode: 'add' }] });
    base = host;
    return host.toBook();
  }

  /** The host starts from the file for every book, so that a patch or a refusal leaves no trace in the next. */
  async function save(book: Calls['save']['args'][0], { accept, patch }: SaveOptions): Promise<Saved> {
    await base.fromBook(book);
    if (patch) await base.apply(patch);
    const { missed } = await base.losses();
    if (missed.length > 0 && !accept) return { wouldLose: missed };
    const { bytes } = await base.toBytes({ accept });
    return { bytes: new Uint8Array(bytes) };
  }

  async function sweep(name: string, bytes: Uint8Array): Promise<FileReport> {
    try {
      const host = await openWorkbook(bytes, name);
      return reportWorkbook(name, checkWorkbook(await host.snapshot()));
    } catch (error) {
      return reportFailure(name, toFailure(error).message);
    }
  }

  function answer(request: Request): Promise<Calls[Request['call']]['answer']> {
    switch (request.call) {
      case 'open':
        return open(...request.args);
      case 'blank':
        return blank();
      case 'save':
        return save(...request.args);
      case 'sweep':
        return sweep(...request.args);
    }
  }

  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const { id } = request;
    const done = last
      .then(() => answer(request))
      .then(
        (value): Answer => ({ id, value }),
        (error: unknown): Answer => ({ id, failure: toFailure(error) }),
      );
    last = done;
    return done;
  };
}
