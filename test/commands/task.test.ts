import { Cancelled, eachInTurn } from '../../src/commands/task';

/** Keeps the thread busy. */
function work(milliseconds: number): void {
  const end = Date.now() + milliseconds;
  while (Date.now() < end);
}

test('results in order, and how far it is', async () => {
  const seen: string[] = [];
  const results = await eachInTurn([1, 2, 3], (item) => item * 2, {
    progress: (done, total) => seen.push(`${done}/${total}`),
  });
  expect(results).toEqual([2, 4, 6]);
  expect(seen).toEqual(['1/3', '2/3', '3/3']);
});

test('others get their turn while it works, also within short lists inside a long one', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  const short = () =>
    eachInTurn([0, 0], () => {
      work(5);
    });
  await eachInTurn(Array.from({ length: 12 }), short);
  clearInterval(timer);
  expect(turns).toBeGreaterThanOrEqual(2);
});

test('cancelled in the middle: what follows is not begun', async () => {
  const controller = new AbortController();
  const begun: number[] = [];
  const task = eachInTurn(
    [1, 2, 3],
    (item) => {
      begun.push(item);
      if (item === 2) controller.abort();
    },
    { signal: controller.signal },
  );
  await expect(task).rejects.toThrow(Cancelled);
  expect(begun).toEqual([1, 2]);
});

test('cancelled behind the last item is cancelled all the same', async () => {
  const controller = new AbortController();
  const task = eachInTurn(
    [1],
    () => {
      controller.abort();
    },
    { signal: controller.signal },
  );
  await expect(task).rejects.toThrow(Cancelled);
});
