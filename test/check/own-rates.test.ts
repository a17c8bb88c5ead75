import { ownRateTraits } from '../../src/check/own-rates';

test.each([
  ['建设违法完成率', 'up', 'share'],
  ['环境整治率', 'up', 'share'],
  ['群众满意度（%）', 'up', 'share'],
  ['政策知晓率', 'up', 'share'],
  ['农业经营主体投诉率', 'down', 'share'],
  ['产品不合格率', 'none', 'share'],
  ['垃圾无害化处理率', 'none', 'share'],
  ['游客增长率', 'none', 'open'],
  ['成本控制率', 'none', 'open'],
  ['事故下降率', 'none', 'open'],
  ['高标准农田灌溉率', 'none', 'mayExceed'],
  ['维持办事处正常运转的基本支出', 'none', 'none'],
  ['做好拆迁安置工作，各项款项及时发放到位，提升群众满意度', 'none', 'none'],
])('%s: %s, %s', (name, direction, bounds) => {
  expect(ownRateTraits(name)).toEqual({ direction, bounds });
});
