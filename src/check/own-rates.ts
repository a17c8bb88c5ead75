import { isRateName } from '../form/names';
import type { Bounds, Direction } from '../form/standard';
import { foldLabel } from '../form/text';

/** Which way is better, and what values there can be. */
export interface RateTraits {
  readonly direction: Direction;
  readonly bounds: Bounds;
}

/** A name that ends in one of the words and 率. */
function rateOf(words: string): RegExp {
  return new RegExp(`(?:${words.split(' ').join('|')})率$`, 'u');
}

/** May pass 100% or fall below 0, and either way may be wanted. */
const OPEN = rateOf(
  '增长 增加 增值 增收 增产 增 变动 变化 波动 提高 提升 上升 下降 降低 减少 压减 降 控制 收益 回报 利润 毛利 净利 产出 ' +
    '周转 负债 偿债 杠杆 贡献 自给 净流入 超额完成 毛入学 拨备覆盖',
);
/** 不合格率, 零投诉率, 无害化处理率: which way is better turns on the first character. */
const NEGATED = /[不未无零非][^，,]{2,4}率$/u;
const LESS_IS_BETTER = rateOf(
  '投诉 事故 发案 犯罪 死亡 伤亡 差错 错误 失误 违规 违法 违纪 失业 发病 空置 闲置 返贫 辍学 流失 逾期 超标 故障 损耗 退货 返工',
);
const MORE_IS_BETTER = rateOf(
  '完成 办结 结案 处置 处理 整治 整改 解决 化解 落实 应用 采纳 公开 细化 合格 达标 合规 优良 准确 及时 按时 到位 发放 拨付 ' +
    '通过 验收 完好 成活 覆盖 普及 知晓 满意 参与 参保 参训 出勤 接种 入户 回复 响应 建成 竣工',
);

/** The first line that fits holds. */
const BY_NAME: readonly (readonly [RegExp, RateTraits])[] = [
  [OPEN, { direction: 'none', bounds: 'open' }],
  [NEGATED, { direction: 'none', bounds: 'share' }],
  [LESS_IS_BETTER, { direction: 'down', bounds: 'share' }],
  [MORE_IS_BETTER, { direction: 'up', bounds: 'share' }],
  [/率$/u, { direction: 'none', bounds: 'mayExceed' }],
];
const SURVEY: RateTraits = { direction: 'up', bounds: 'share' };
const NO_RATE: RateTraits = { direction: 'none', bounds: 'none' };

/**
 * What the name of an indicator of the unit's own says about its values. Inferred from the words: what a name does not
 * say plainly is not claimed, and above 100% a rate of any other name is only unusual.
 */
export function ownRateTraits(name: string): RateTraits {
  if (!isRateName(name)) return NO_RATE;
  const plain = foldLabel(name).replace(/\([^()]*\)$/u, '');
  // What is a rate and does not end in 率 is a survey: 满意度, 知晓度.
  return BY_NAME.find(([pattern]) => pattern.test(plain))?.[1] ?? SURVEY;
}
