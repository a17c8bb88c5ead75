import { henan2023 } from '../../src/form/standards/henan-2023';
import type { RateInputs } from '../../src/rates/types';
import {
  firstWrong,
  inputsWith,
  isUntouched,
  NOTHING_TYPED,
  saysNothingNew,
  typing,
  typingBasis,
  type RatesDraft,
} from '../../src/taskpane/tabs/rates/draft';

const standard = henan2023;
const ON_SHEET: RateInputs = {
  basis: '上年实际',
  entries: { 'budget-execution': { numerator: 900, denominator: 1000 }, 'carry-over': { numerator: 50 } },
};

const merged = (draft: RatesDraft, money: '元' | '万元' = '元'): RateInputs =>
  inputsWith(ON_SHEET, draft, standard, money);

test('without a draft the sheet holds', () => {
  expect(merged(NOTHING_TYPED)).toEqual(ON_SHEET);
});

test('what has been typed stands over what the sheet holds, beside what it leaves alone', () => {
  const draft = typingBasis(typing(NOTHING_TYPED, 'budget-execution', 'numerator', '95,0'), '预计');
  expect(merged(draft)).toEqual({
    basis: '预计',
    entries: { ...ON_SHEET.entries, 'budget-execution': { numerator: NaN, denominator: 1000 } },
  });
  expect(merged(typing(draft, 'budget-execution', 'numerator', '950')).entries['budget-execution']).toEqual({
    numerator: 950,
    denominator: 1000,
  });
});

test('amounts are typed in the unit of the table, counts in none', () => {
  const draft = typing(typing(NOTHING_TYPED, 'three-public', 'numerator', '1.5'), 'target-setting', 'numerator', '12');
  expect(merged(draft, '万元').entries).toMatchObject({
    'three-public': { numerator: 15000 },
    'target-setting': { numerator: 12 },
  });
});

test('an emptied number goes back to where it starts, or is blank where it starts nowhere', () => {
  const draft = typing(typing(NOTHING_TYPED, 'budget-execution', 'denominator', ''), 'carry-over', 'numerator', ' ');
  expect(merged(draft).entries).toEqual({ 'budget-execution': { numerator: 900 }, 'carry-over': { numerator: null } });
});

test('the reading is kept beside the numbers', () => {
  const draft = typing(NOTHING_TYPED, 'budget-adjustment', 'reading', 'adjusted-budget');
  expect(merged(draft).entries['budget-adjustment']).toEqual({ reading: 'adjusted-budget' });
});

test('a draft from which everything has been taken back is untouched', () => {
  const draft = typing(NOTHING_TYPED, 'carry-over', 'numerator', '7');
  expect(isUntouched(draft)).toBe(false);
  expect(isUntouched(typing(draft, 'carry-over', 'numerator', undefined))).toBe(true);
  expect(isUntouched(typingBasis(typingBasis(NOTHING_TYPED, '预计'), undefined))).toBe(true);
});

test('the first number that is none is found in the order of the form; what the sheet holds is not asked for', () => {
  const draft = typing(typing(NOTHING_TYPED, 'result-use', 'numerator', 'x'), 'carry-over', 'denominator', '约九成');
  expect(firstWrong(draft, merged(draft), standard)).toMatchObject({ rate: { id: 'carry-over' }, side: 'denominator' });
  const onSheet: RateInputs = { basis: '', entries: { 'carry-over': { numerator: NaN } } };
  expect(firstWrong(NOTHING_TYPED, onSheet, standard)).toBeNull();
});

test('a text that says what stands there already need not be kept', () => {
  expect(saysNothingNew('1,000.0', 1000, '元')).toBe(true);
  expect(saysNothingNew('0.1', 1000, '万元')).toBe(true);
  expect(saysNothingNew('', null, null)).toBe(true);
  expect(saysNothingNew('', 1000, '元')).toBe(false);
});
