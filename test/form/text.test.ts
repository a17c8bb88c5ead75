import fc from 'fast-check';
import { isRateName } from '../../src/form/names';
import { fold, foldLabel } from '../../src/form/text';

test.each([
  ['＞＝９０％', '≥90%'],
  ['≧90%', '≥90%'],
  ['=<20%', '≤20%'],
  ['（1）政府预算资金：', '(1)政府预算资金:'],
  ['×100%', '*100%'],
  ['“三公经费”', '"三公经费"'],
  ['6–8—9', '6-8-9'],
  ['\u00a0年度 \n 履职\u200b目标\u3000', '年度 履职目标'],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('》 is a sign in targets only', () => {
  expect(fold('按《条例》执行')).toBe('按《条例》执行');
});

test.each([
  ['* 指 标 值', '指标值'],
  ['★三级指标', '三级指标'],
  ['单位（盖章）：', '单位(盖章)'],
  ['一级\n指标', '一级指标'],
])('the label %j is compared as %j', (label, folded) => {
  expect(foldLabel(label)).toBe(folded);
});

test('a folded text of the form’s own characters stays as it is', () => {
  const characters = fc.constantFrom(...Array.from('年度（）()：:，,≥>=<＞＝％%*×—–- \u00a0\u3000\n“”"★ＡA1１。'));
  fc.assert(
    fc.property(fc.string({ unit: characters }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(foldLabel(fold(text))).toBe(foldLabel(text));
    }),
  );
});

test.each([
  ['预算执行率', true],
  ['“三公经费”控制率', true],
  ['负责党的基层建设，社区开展精神文明创建活动完成率', true],
  ['社会公众满意度', true],
  ['政策知晓度', true],
  ['服务对象满意度指标', true],
  ['服务对象满意度（%）', true],
  ['做好拆迁安置工作，各项款项及时发放到位，提升群众满意度', false],
  ['提升群众满意度', false],
  ['维持办事处正常运转的基本支出', false],
  ['预算编制完整性', false],
  ['经济效益', false],
  ['制度', false],
  ['', false],
])('%s is the name of a rate: %s', (name, expected) => {
  expect(isRateName(name)).toBe(expected);
});
