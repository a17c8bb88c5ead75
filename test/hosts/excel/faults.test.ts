import { clearMarks } from '../../../src/commands/clear-marks';
import { fillRates } from '../../../src/commands/fill-rates';
import { fix } from '../../../src/commands/fix';
import { historyOf } from '../../../src/commands/history';
import { insertTemplate } from '../../../src/commands/insert-template';
import { check } from '../../../src/commands/check';
import { mark } from '../../../src/commands/mark';
import { submit } from '../../../src/commands/submit';
import { DEFAULT_COUNTS } from '../../../src/form/content';
import { HostError, type Host } from '../../../src/hosts/host';
import { cellOfKey } from '../../../src/sheet/snapshot';
import type { FailureOptions } from '../../emulated/excel';
import { seen } from './seen';
import { running, type Running } from './support';
import { smallTable } from './tables';

/** A command, what there is before it, and the command itself. */
interface Trial {
  readonly before?: (host: Host) => Promise<unknown>;
  readonly run: (host: Host) => Promise<unknown>;
}

const template = { unit: '某某办事处', year: 2024, counts: { ...DEFAULT_COUNTS, outputs: 2 } };
const marked = (host: Host): Promise<unknown> => mark.run(host, {});

/** Writes two targets as people do who have no `≥` on their keyboard. */
async function withSlips(host: Host): Promise<void> {
  const [snapshot] = await host.snapshot([FORM]);
  const targets = [...snapshot!.cells].filter(([, { text }]) => /^≥\d+%$/.test(text));
  const blocks = targets.slice(0, 2).map(([key, { text }]) => ({
    at: cellOfKey(key),
    values: [[text.replace('≥', '>=')]],
  }));
  await host.apply({ title: '笔误', sheets: [{ sheet: FORM, mode: 'edit', blocks }] });
}

const FORM = '绩效目标表';

const TRIALS: Readonly<Record<string, Trial>> = {
  'insert-template': { run: (host) => insertTemplate.run(host, template) },
  check: { run: (host) => check.run(host, {}) },
  mark: { run: marked },
  'mark again': { before: marked, run: marked },
  'clear-marks': { before: marked, run: (host) => clearMarks.run(host, {}) },
  fix: { before: withSlips, run: (host) => fix.run(host, {}) },
  'fill-rates': { run: (host) => fillRates.run(host, {}) },
  submit: { before: marked, run: (host) => submit.run(host, {}) },
};

const FAILURES: readonly (readonly [string, FailureOptions])[] = [
  ['before anything is done', { when: 'before' }],
  ['half-way', { when: 'half' }],
  ['when all is done', { when: 'after' }],
  ['and its answer is lost', { when: 'after', transport: true }],
  ['half-way and its answer is lost', { when: 'half', transport: true }],
];

/** More requests than any command makes. */
const MANY = 12;

async function ready(set: string, trial: Trial): Promise<Running> {
  const made = await running({ set });
  await made.host.apply({ title: '表', sheets: [smallTable()] });
  await trial.before?.(made.host);
  return made;
}

/** Takes a failure as a person is told it; anything else is a fault of ours. */
async function told(work: Promise<unknown>): Promise<HostError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(HostError);
    expect((error as HostError).message).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。$/u);
    return error as HostError;
  }
}

const HALF_WAY = FAILURES.filter(([name]) => name.startsWith('half-way'));

/** What fails of a command, and of its undo: on the oldest Excel what is hardest there. */
const RUNS = [
  ['1.15', FAILURES, [FAILURES[0]!, ...HALF_WAY]],
  ['1.7', HALF_WAY.slice(0, 1), HALF_WAY.slice(0, 1)],
] as const;

/** What a host cannot find out by itself is tried on the commands that differ most: every failure takes a workbook. */
const IN_FULL = ['insert-template', 'mark', 'clear-marks'];

function of(name: string, failures: typeof FAILURES): typeof FAILURES {
  return IN_FULL.includes(name)
    ? failures
    : failures.filter(([, { transport, when }]) => !transport && when !== 'after');
}

describe.each(RUNS)('ExcelApi %s: whichever request fails', (set, failures, undoFailures) => {
  describe.each(Object.entries(TRIALS))('of %s', (name, trial) => {
    test.each(of(name, failures))('%s, the sheet is as before and a retry works', async (_when, failure) => {
      const wanted = await ready(set, trial);
      await trial.run(wanted.host);
      const after = seen(wanted.excel.book());
      for (let n = 1; n <= MANY; n += 1) {
        const { excel, host } = await ready(set, trial);
        const before = seen(excel.book());
        const sent = excel.requests.length;
        excel.failAt(n, failure);
        const error = await told(trial.run(host));
        const hasFailed = excel.requests.slice(sent).some((request) => request.error !== null);
        // Where the answer is lost that would tell how to put things back, what is left to do is done instead.
        if (hasFailed && !failure.transport && failure.when !== 'after') expect(error).not.toBeNull();
        expect(seen(excel.book())).toEqual(error ? before : after);
        if (error) {
          await trial.run(host);
          expect(seen(excel.book())).toEqual(after);
        }
        excel.stop();
        if (!hasFailed) {
          expect(n).toBeGreaterThan(1);
          return;
        }
      }
      throw new Error(`More than ${MANY} requests`);
    });
  });

  describe.each(Object.entries(TRIALS).filter(([name]) => name !== 'check'))('of the undo of %s', (name, trial) => {
    test.each(of(name, undoFailures))('%s, it is undone or is not, and a retry works', async (_when, failure) => {
      for (let n = 1; n <= MANY; n += 1) {
        const { excel, host } = await ready(set, trial);
        const before = seen(excel.book());
        const undos: (() => Promise<void>)[] = [];
        const watching: Host = {
          ...host,
          async apply(patch) {
            const undo = await host.apply(patch);
            undos.push(() => undo.revert());
            return undo;
          },
        };
        await trial.run(watching);
        const after = seen(excel.book());
        const sent = excel.requests.length;
        excel.failAt(n, failure);
        const error = await told(undos[0]!());
        expect(seen(excel.book())).toEqual(error ? after : before);
        const hasFailed = excel.requests.slice(sent).some((request) => request.error !== null);
        if (error) {
          await undos[0]!();
          expect(seen(excel.book())).toEqual(before);
        }
        excel.stop();
        if (!hasFailed) return;
      }
      throw new Error(`More than ${MANY} requests`);
    });
  });
});

test('nothing is forgotten of what can be undone', async () => {
  const { host } = await running();
  const history = historyOf(host);
  await insertTemplate.run(history.host, template);
  await history.undo();
  expect(await host.sheets()).toEqual(['Sheet1']);
});
