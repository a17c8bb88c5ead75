import { historyOf } from '../../src/commands/history';
import { newWorkbook } from '../../src/hosts/file';
import { HostError, type Host, type HostErrorCode } from '../../src/hosts/host';

/** A workbook whose changes cannot be taken back for these reasons, one after the other. */
function refusing(...codes: HostErrorCode[]): Host {
  const host = newWorkbook();
  return {
    ...host,
    async apply(patch) {
      const undo = await host.apply(patch);
      return {
        title: undo.title,
        revert() {
          const code = codes.shift();
          return code ? Promise.reject(new HostError(code, '没有撤销。')) : undo.revert();
        },
      };
    },
  };
}

const added = (sheet: string) => ({ title: sheet, sheets: [{ sheet, mode: 'add' as const }] });

describe('our own 撤销', () => {
  it.each(['editing', 'protected', 'failed'] as const)(
    'keeps what could not be taken back for now (%s)',
    async (code) => {
      const history = historyOf(refusing(code));
      await history.host.apply(added('一'));
      await history.host.apply(added('二'));
      await expect(history.undo()).rejects.toMatchObject({ code });
      expect(history.titles()).toEqual(['二', '一']);
      expect(await history.undo()).toBe('二');
      expect(await history.host.sheets()).toEqual(['一']);
    },
  );

  it('forgets what has become impossible to take back', async () => {
    const history = historyOf(refusing('expectation'));
    await history.host.apply(added('一'));
    await history.host.apply(added('二'));
    await expect(history.undo()).rejects.toMatchObject({ code: 'expectation' });
    expect(history.titles()).toEqual(['一']);
  });
});
