import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRateName } from '../../../src/form/names';
import { NATURAL_SIGN } from '../../../src/form/standard';
import { standardById, STANDARDS } from '../../../src/form/standards';
import { henan2023 } from '../../../src/form/standards/henan-2023';
import { parseTarget } from '../../../src/form/target';
import { fold, foldLabel } from '../../../src/form/text';

const PUBLISHED = readFileSync(join(__dirname, '../../fixtures/tables/000_fef1010ff2924dfd.txt'), 'utf8')
  .split(/\r?\n/u)
  .map((line) => line.split('\t'));

/** 指标值 and 指标值说明 of the published rows, in the order of the page. */
const PUBLISHED_ROWS = PUBLISHED.slice(PUBLISHED.findIndex((cells) => cells[2] === '三级指标') + 1).filter(
  (cells) => cells.length === 5,
);

test('the rows are those of the published table, to the letter', () => {
  expect(PUBLISHED_ROWS).toHaveLength(34);
  henan2023.rows.forEach((row, index) => {
    const [, , name, target, explanation] = PUBLISHED_ROWS[index]!;
    expect(row).toMatchObject({ number: index + 1, name, target });
    expect(row.explanation ?? explanation).toBe(explanation);
    expect(row.explanation === undefined).toBe(row.wording === 'unit');
  });
});

test('the tally of targets', () => {
  const targets = henan2023.rows.map(({ target }) => parseTarget(target));
  const count = (pattern: RegExp): number => targets.filter(({ raw }) => pattern.test(raw)).length;
  expect(targets.every((target) => target.kind !== 'unreadable' && target.deviations.length === 0)).toBe(true);
  expect(targets.filter((target) => target.kind === 'qualitative' && target.form === 'word')).toHaveLength(9);
  expect([count(/^100%$/u), count(/^≥/u), count(/^≤/u)]).toEqual([15, 7, 3]);
});

test('20 rows are fixed, 10 the unit’s own, 4 generic', () => {
  const numbers = (wording: string): number[] =>
    henan2023.rows.filter((row) => row.wording === wording).map((row) => row.number);
  expect(numbers('fixed')).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(numbers('unit')).toEqual(Array.from({ length: 10 }, (_, i) => i + 21));
  expect(numbers('generic')).toEqual([31, 32, 33, 34]);
});

test('every row lies in a section, and sections follow each other', () => {
  const order = henan2023.rows.map((row) =>
    henan2023.sections.findIndex(({ level1, level2 }) => level1 === row.level1 && level2 === row.level2),
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(henan2023.sections.map((_, i) => order.filter((at) => at === i).length)).toEqual([3, 12, 5, 5, 5, 2, 2]);
  expect(new Set(henan2023.sections.map(({ part }) => part))).toEqual(
    new Set([undefined, 'output', 'effect', 'satisfaction']),
  );
});

test('directions, bounds and targets agree', () => {
  for (const row of henan2023.rows) {
    const target = parseTarget(row.target);
    expect(row.direction === 'none').toBe(target.kind === 'qualitative');
    expect(row.bounds === 'none').toBe(target.kind === 'qualitative');
    expect(row.kind === 'qualitative').toBe(target.kind === 'qualitative');
    if (row.direction !== 'none' && target.kind === 'quantitative' && target.signed) {
      expect(target.operator).toBe(NATURAL_SIGN[row.direction]);
    }
  }
  const down = henan2023.rows.filter(({ direction }) => direction === 'down').map(({ name }) => name);
  expect(down).toEqual(['预算调整率', '结转结余率', '“三公经费”控制率']);
});

test('three explanations are completed, each a continuation of what is printed', () => {
  const completed = henan2023.rows.filter(({ completion }) => completion !== undefined);
  expect(completed.map(({ number }) => number)).toEqual([12, 14, 15]);
  for (const { completion, explanation } of completed) {
    expect(completion!.startsWith(explanation!)).toBe(true);
    expect(completion!.length).toBeGreaterThan(explanation!.length);
  }
});

test('the generic rows carry the sentence that asks for names of the unit’s own', () => {
  const carrying = henan2023.rows.filter(({ explanation }) =>
    henan2023.boilerplate.some((sentence) => explanation?.includes(sentence)),
  );
  expect(carrying.map(({ number }) => number)).toEqual([31, 32, 33, 34]);
});

describe('rates', () => {
  const rowOf = (number: number) => henan2023.rows.find((row) => row.number === number)!;
  const inputs = henan2023.rates.flatMap(({ readings }) =>
    readings.flatMap(({ numerator, denominator }) => [numerator, denominator]),
  );

  test('there are eleven, each with the formula its row prints', () => {
    expect(henan2023.rates.map(({ row }) => row)).toEqual([5, 6, 7, 8, 9, 10, 16, 17, 18, 19, 20]);
    expect(new Set(henan2023.rates.map(({ id }) => id)).size).toBe(11);
    for (const { row, printed } of henan2023.rates) {
      expect(rowOf(row).explanation).toContain(`率=${printed}`);
      expect(rowOf(row).kind).toBe('rate');
      expect(isRateName(rowOf(row).name)).toBe(true);
    }
  });

  test('numerators, denominators and definitions are named as the form names them', () => {
    // 应实施… is the sentence's word; 调整后预算数 is the name of the second reading alone.
    const other = new Set(['adjusted-budget']);
    for (const { row, readings } of henan2023.rates) {
      const printed = fold(rowOf(row).explanation!);
      for (const { numerator, denominator } of readings) {
        for (const input of [numerator, denominator]) {
          if (!other.has(input.id)) expect(printed).toContain(fold(input.name));
          if (input.definition !== null) expect(printed).toContain(fold(input.definition));
        }
      }
    }
  });

  test('an id stands for one number', () => {
    expect(new Set(inputs).size).toBe(new Set(inputs.map(({ id }) => id)).size);
  });

  test('the budget starts from the total, the initial budget is linked to it', () => {
    const from = new Map(inputs.map((input) => [input.id, input.from]));
    expect(from.get('budget')).toEqual({ line: 'total', as: 'start' });
    expect(from.get('initial-budget')).toEqual({ line: 'total', as: 'link' });
    const budgets = henan2023.rates.filter(({ readings }) => readings[0].denominator.id === 'budget');
    expect(budgets.map(({ id }) => id)).toEqual(['budget-execution', 'carry-over']);
  });

  test('where the form contradicts itself there is a choice and a word about it', () => {
    const choices = henan2023.rates.filter(({ readings }) => readings.length > 1);
    expect(choices.map(({ id }) => id)).toEqual(['budget-adjustment', 'monitoring', 'self-evaluation']);
    for (const { doubt, row, readings } of choices) {
      expect(doubt).toBeTruthy();
      expect(rowOf(row).doubts).not.toHaveLength(0);
      expect(new Set(readings.map(({ label }) => label)).size).toBe(readings.length);
    }
    expect(choices[0]!.readings.map(({ form }) => form)).toEqual(['quotient', 'change']);
  });
});

test('the labels of the published table are among those it knows', () => {
  const { unit, goals, tasks, taskName, taskContent, budget, lines, columns } = henan2023.labels;
  const known = [unit, goals, tasks, taskName, taskContent, budget, ...Object.values(lines), ...Object.values(columns)];
  const labels = new Set(known.flat().map(foldLabel));
  const published = PUBLISHED.slice(0, PUBLISHED.findIndex((cells) => cells[2] === '三级指标') + 1);
  for (const label of [
    ...['部门(单位)名称', '年度履职目标', '年度主要任务', '任务名称', '主要内容', '预算情况', '部门预算总额(元)'],
    ...['1、资金来源:(1)政府预算资金', '(2)财政专户管理资金', '(3)单位资金', '2、资金结构:(1)基本支出', '(2)项目支出'],
    ...['一级指标', '二级指标', '三级指标', '指标值', '指标值说明'],
  ]) {
    expect(published.flat()).toContain(label);
    expect(labels).toContain(foldLabel(label));
  }
});

test('every standard is found by its id, and no label means two things in it', () => {
  for (const standard of STANDARDS) {
    expect(standardById(standard.id)).toBe(standard);
    const { lines, columns } = standard.labels;
    for (const group of [lines, columns]) {
      const labels = Object.values<readonly string[]>(group).flat().map(foldLabel);
      expect(labels).toEqual([...new Set(labels)]);
    }
  }
  expect(standardById('unknown')).toBeNull();
  expect(standardById(null)).toBeNull();
});

test('a second standard is a data file', () => {
  const yueyang = standardById('yueyang-2023')!;
  expect(yueyang).toMatchObject({
    moneyUnit: null,
    blocks: { goals: true, tasks: false, budget: false },
    rows: [],
    rates: [],
  });
  expect(yueyang.labels.goals[0]).toBe('年度总体绩效目标');
  expect(yueyang.labels.columns.unit[0]).toBe('计量单位');
  expect(yueyang.labels.columns.explanation[0]).toBe('指标解释');
});
