import { parseTarget, type Deviation, type TargetColumns } from '../../src/form/target';

/** A target in one line: `≥90%`, `word`, `unreadable twoValues`; a sign that is only how a bare value is read in brackets. */
function summary(raw: string, columns?: TargetColumns): string {
  const target = parseTarget(raw, columns);
  switch (target.kind) {
    case 'quantitative': {
      const sign = target.signed ? target.operator : `(${target.operator})`;
      const max = target.max ? `..${target.max.toFixed()}` : '';
      return `${sign}${target.value.toFixed()}${max}${target.unit}`;
    }
    case 'qualitative':
      return target.form;
    case 'notApplicable':
      return target.kind;
    case 'unreadable':
      return `${target.kind} ${target.reason}`;
  }
}

function deviations(raw: string, columns?: TargetColumns): readonly Deviation[] {
  const target = parseTarget(raw, columns);
  return target.kind === 'unreadable' ? [] : target.deviations;
}

describe('notations of published tables', () => {
  test.each<[raw: string, read: string, ...deviations: Deviation[]]>([
    // one word
    ['相关', 'word'],
    ['合规', 'word'],
    ['提升', 'word'],
    ['效果明显', 'word'],
    ['优良', 'word'],
    ['是', 'word'],
    ['否', 'word'],
    ['A级', 'word'],
    // percentages
    ['100%', '(=)100%'],
    ['98%', '(=)98%'],
    ['80.21%', '(=)80.21%'],
    ['≥90%', '≥90%'],
    ['≤20%', '≤20%'],
    ['>92%', '>92%'],
    ['=100%', '=100%'],
    ['292%', '(=)292%'],
    ['-0%', '(=)0%', 'zeros'],
    ['=100.00(%)', '=100%', 'zeros', 'brackets'],
    ['≥90.00(%)', '≥90%', 'zeros', 'brackets'],
    ['≥100百分比', '≥100%', 'unitWord'],
    ['≥90.5‰', '≥90.5‰'],
    ['≥3个百分点', '≥3个百分点'],
    // sign, number, unit
    ['≥50个', '≥50个'],
    ['≤90万元', '≤90万元'],
    ['=8个', '=8个'],
    ['≥80M', '≥80M'],
    ['≥100元/人·月', '≥100元/人·月'],
    ['10辆', '(=)10辆'],
    ['985米', '(=)985米'],
    ['985㎡', '(=)985㎡'],
    ['≥1.2万㎡', '≥1.2万㎡'],
    ['≥10TB', '≥10TB'],
    ['24h', '(=)24h'],
    ['2280次', '(=)2280次'],
    ['3个国家级平台', '(=)3个国家级平台'],
    ['250万', '(=)250万元', 'unitWord'],
    ['15万元。', '(=)15万元', 'stop'],
    ['1,000个', '(=)1000个', 'separators'],
    // bare numbers
    ['88', '(=)88'],
    ['0', '(=)0'],
    ['1', '(=)1'],
    ['0.0900000762939453', '(=)0.0900000762939453'],
    ['-0.300000152587891', '(=)-0.300000152587891'],
    // width, other signs, spaces
    ['﹦100%', '=100%', 'width'],
    ['＞＝90％', '≥90%', 'sign', 'width'],
    ['>=90％', '≥90%', 'sign', 'width'],
    ['≧90%', '≥90%', 'sign'],
    ['=<20%', '≤20%', 'sign'],
    ['》90亩', '≥90亩', 'sign'],
    ['５０个', '(=)50个', 'width'],
    ['≥\u00a090\u3000%', '≥90%', 'spaces'],
    // ranges
    ['6-8份', '(=)6..8份'],
    ['6~8份', '(=)6..8份', 'sign'],
    ['6—8份', '(=)6..8份', 'sign'],
    ['6–8份', '(=)6..8份', 'sign'],
    ['6～8份', '(=)6..8份', 'sign', 'width'],
    ['6到8份', '(=)6..8份', 'words'],
    ['6至8份', '(=)6..8份', 'words'],
    ['6%-8%', '(=)6..8%', 'rangeUnit'],
    ['-5%--1%', '(=)-5..-1%', 'rangeUnit'],
    // periods
    ['2023.07-2024.01', 'period'],
    ['2020年全年。', 'period', 'stop'],
    ['≤2023年12月', 'period'],
    ['＜ 2023年12月', 'period', 'width', 'spaces'],
    ['≤≤2023年', 'unreadable noNumber'],
    ['2023年12月底前', 'period'],
    ['12月31日前完成', 'period'],
    ['2024-01-01', 'period'],
    ['2026/1/1', 'period'],
    ['1-12月', 'period'],
    ['第三季度', 'period'],
    // clauses
    ['严格执行相关制度规定', 'clause'],
    ['按月安排', 'clause'],
    ['不超预算', 'clause'],
    ['在项目计划完成时间内完成', 'clause'],
    ['同比下降5%以上', 'clause'],
    ['按国发〔2020〕5号文件执行', 'clause'],
    // not applicable
    ['不适用', 'notApplicable'],
    ['—', 'notApplicable'],
    ['无', 'notApplicable'],
    ['/', 'notApplicable'],
    // what cannot be read
    ['', 'unreadable empty'],
    ['\u00a0\u3000', 'unreadable empty'],
    ['≥**%', 'unreadable placeholder'],
    ['**元/人·月', 'unreadable placeholder'],
    ['≥XX%', 'unreadable placeholder'],
    ['≥__%', 'unreadable placeholder'],
    ['#DIV/0!', 'unreadable error'],
    ['#N/A', 'unreadable error'],
    ['≥', 'unreadable noNumber'],
    ['≥%', 'unreadable noNumber'],
    ['》 亩', 'unreadable noNumber'],
    ['abc%', 'unreadable noNumber'],
    ['个', 'unreadable noNumber'],
    ['≥90%，≤95%', 'unreadable twoValues'],
    ['10-5%', 'unreadable twoValues'],
    ['≥≤90%', 'unreadable unknown'],
    ['90%%', 'unreadable unknown'],
    ['?', 'unreadable unknown'],
  ])('%s', (raw, read, ...departs) => {
    expect(summary(raw)).toBe(read);
    expect(new Set(deviations(raw))).toEqual(new Set(departs));
  });
});

describe('signs in words', () => {
  test.each([
    ['不低于90%', '≥90%'],
    ['不少于3次', '≥3次'],
    ['不得低于90%', '≥90%'],
    ['大于等于90%', '≥90%'],
    ['至少3次', '≥3次'],
    ['90%以上', '≥90%'],
    ['90%及以上', '≥90%'],
    ['不低于90%以上', '≥90%'],
    ['不高于5%', '≤5%'],
    ['不超过5%', '≤5%'],
    ['至多5次', '≤5次'],
    ['控制在20%以内', '≤20%'],
    ['控制在20%', '≤20%'],
    ['20%以下', '≤20%'],
    ['30日内', '≤30日'],
    ['10个工作日内', '≤10个工作日'],
    ['达到95%', '=95%'],
    ['达95%', '=95%'],
    ['达95%以上', '≥95%'],
    ['超过90%', '>90%'],
    ['高于90%', '>90%'],
    ['低于5%', '<5%'],
    ['不足5%', '<5%'],
    ['达到6-8份', '=6..8份'],
    ['不低于百分之95', '≥95%'],
  ])('%s', (raw, read) => {
    expect(summary(raw)).toBe(read);
    expect(deviations(raw)).toContain('words');
    expect(deviations(raw)).not.toContain('sentence');
  });

  test.each([
    ['辖区企业满意率达95%以上。', '≥95%'],
    ['满意度≥90%', '≥90%'],
    ['每月不少于2次', '≥2次'],
    ['2023年12月底前完成率不低于90%', '≥90%'],
    ['每月1次', '(=)1次'],
    ['每人每月1000元', '(=)1000元'],
    ['全年365天', '(=)365天'],
    ['20万元（含税）', '(=)20万元'],
    ['资金拨付及时率100%', '(=)100%'],
  ])('a sentence around them: %s', (raw, read) => {
    expect(summary(raw)).toBe(read);
    expect(deviations(raw)).toContain('sentence');
  });
});

test.each([
  ['90%%', '90%'],
  ['“≥90%”', '≥90%'],
  ['≥≥90%', '≥90%'],
  ['90。5%', '90.5%'],
  ['9O%', '90%'],
  ['=90%以上', '≥90%'],
  ['≥90%以下', '≥90%'],
  ['约90%', '90%'],
  ['完成3个项目', '3个'],
  ['每天约200人', '200人'],
  ['20万元（以内）', '20万元'],
  ['降低失业率5%', '5%'],
  ['=相关', '相关'],
  ['≥≤90%', null],
  ['未达95%', null],
  ['≥**%', null],
  ['abc%', null],
])('the nearest reading of %s is %s', (raw, nearest) => {
  expect(parseTarget(raw)).toMatchObject({ kind: 'unreadable', raw, nearest });
});

describe('sign and unit in columns of their own', () => {
  test.each<[value: string, columns: TargetColumns, raw: string, read: string]>([
    ['100', { unit: '%' }, '100%', '(=)100%'],
    ['100', { sign: '=', unit: '%' }, '=100%', '=100%'],
    ['100', { sign: '﹦', unit: '%' }, '﹦100%', '=100%'],
    ['95', { sign: '≥', unit: '%' }, '≥95%', '≥95%'],
    ['95', { sign: '大于等于', unit: '百分比' }, '大于等于95百分比', '≥95%'],
    ['95%', { sign: '≥', unit: '%' }, '≥95%', '≥95%'],
    ['≥95', { sign: '≥', unit: '%' }, '≥95%', '≥95%'],
    ['100', { sign: '定量', unit: '—' }, '100', '(=)100'],
    ['10', { unit: '辆（台）' }, '10辆', '(=)10辆'],
    ['2万', { unit: '人次' }, '2万人次', '(=)2万人次'],
    ['2023.07', { unit: '万元' }, '2023.07万元', '(=)2023.07万元'],
    // A unit of the value's own stays, so that the contradiction can be seen.
    ['28.8万元', { unit: '%' }, '28.8万元', '(=)28.8万元'],
    ['应保尽保', { unit: '%' }, '应保尽保', 'word'],
    ['按月安排', { unit: '' }, '按月安排', 'clause'],
    ['', { sign: '≥', unit: '%' }, '', 'unreadable empty'],
    ['≥90%', { sign: '≤', unit: '%' }, '≤≥90%', 'unreadable unknown'],
  ])('%s %j', (value, columns, raw, read) => {
    expect(summary(value, columns)).toBe(read);
    expect(parseTarget(value, columns).raw).toBe(raw);
  });
});

test('digits are exact', () => {
  const target = parseTarget('≤123456789012345678901.10元');
  expect(target.kind === 'quantitative' && target.value.toFixed()).toBe('123456789012345678901.1');
});
