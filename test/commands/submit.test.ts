import { mark } from '../../src/commands/mark';
import { submit } from '../../src/commands/submit';
import type { Host } from '../../src/hosts/host';
import type { Patch } from '../../src/sheet/patch';
import { FORM, published, watched, write } from './support';

/** A host that can give copies away, as a browser does. */
function copying(host: Host, taken: boolean) {
  const copies: { patch: Patch; name: string }[] = [];
  const spied: Host = {
    ...host,
    capabilities: { ...host.capabilities, copies: true },
    copy: (patch, name) => {
      copies.push({ patch, name });
      return Promise.resolve(taken);
    },
  };
  return { host: spied, copies };
}

test('in place where the host cannot copy', async () => {
  const { host, undos } = watched(await published());
  await mark.run(host, {});
  expect(await submit.run(host, {})).toMatchObject({ delivered: 'in-place', removed: ['校验结果'] });
  expect(await host.sheets()).toEqual([FORM]);
  await undos.at(-1)!.revert();
  expect(await host.sheets()).toEqual([FORM, '校验结果']);
});

test.each([
  [true, 'copy'],
  [false, 'declined'],
])('a copy where it can, taken: %s', async (taken, delivered) => {
  const base = await published();
  await mark.run(base, {});
  const { host, undos } = watched(base);
  const { host: copier, copies } = copying(host, taken);
  expect(await submit.run(copier, {})).toMatchObject({ delivered, removed: ['校验结果'] });
  expect(undos).toEqual([]);
  expect(await base.sheets()).toEqual([FORM, '校验结果']);
  expect(copies.map(({ name }) => name)).toEqual(['郑州经济技术开发区管理委员会九龙办事处报送稿']);
  expect(copies[0]!.patch.sheets.map(({ sheet, mode }) => [sheet, mode])).toEqual([
    [FORM, 'edit'],
    ['校验结果', 'remove'],
  ]);
});

test.each([
  ['某/某:局', '某某局报送稿'],
  ['  ', '绩效目标表报送稿'],
  ['...', '绩效目标表报送稿'],
])('the unit %j gives the name %s', async (unit, name) => {
  const base = await published();
  await write(base, FORM, { C3: unit });
  const { host, copies } = copying(base, true);
  await submit.run(host, {});
  expect(copies[0]!.name).toBe(name);
});
