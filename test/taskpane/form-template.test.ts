import { emptyDraft, readDraft, type TemplateDraft } from '../../src/taskpane/tabs/form/template';

const filled: TemplateDraft = { ...emptyDraft(new Date(2026, 6, 1)), unit: ' 九龙办事处 ' };

test('the form starts at the next budget year, with the usual rows', () => {
  expect(readDraft(filled)).toEqual({
    entry: { unit: '九龙办事处', year: 2027, counts: { goals: 5, tasks: 5, outputs: 10 } },
  });
});

test('digits of full width are digits', () => {
  const counts = { ...filled.counts, goals: '１２' };
  expect(readDraft({ ...filled, year: '２０２３', counts })).toMatchObject({
    entry: { year: 2023, counts: { goals: 12 } },
  });
});

test.each(['', '23', '02023', '1999', '2101', '二〇二三', '2023年'])('%j is no year', (year) => {
  expect(readDraft({ ...filled, year })).toEqual({ faults: { year: 'notAYear' } });
});

test.each(['', '0', '51', '-1', '2.5', '五'])('%j is no count of goals', (goals) => {
  expect(readDraft({ ...filled, counts: { ...filled.counts, goals } })).toEqual({ faults: { goals: 'notACount' } });
});

test('every fault is told at once', () => {
  const counts = { goals: '', tasks: '99', outputs: '201' };
  expect(readDraft({ unit: '　', year: '', counts })).toEqual({
    faults: { unit: 'blank', year: 'notAYear', goals: 'notACount', tasks: 'notACount', outputs: 'notACount' },
  });
});
