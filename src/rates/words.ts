import type { Verdict } from './types';

/** What the 是否达标 column says. */
export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  met: '达标',
  missed: '未达标',
  notApplicable: '不适用',
  incomplete: '待填',
  undecided: '目标无法识别',
  invalid: '数据有误',
};

/** What the 提示 column says; the formulas on the sheet and the pure computation use the same sentences. */
export const REMARKS = {
  numeratorNoNumber: '分子不是数字，请改正。',
  denominatorNoNumber: '分母不是数字，请改正。',
  numeratorNegative: '分子为负数，请核对。',
  denominatorNegative: '分母为负数，请核对。',
  denominatorBlank: '分母未填，按不适用处理。',
  spentWithoutBudget: '分母为 0 而分子大于 0，无预算而有支出，请核对。',
  countedWithoutDue: '分母为 0 而分子大于 0，请核对。',
  shareAboveWhole: '分子大于分母，请核对。',
  aboveWhole: '超过 100%，请核对分子和分母。',
  literalMixture: '比率低于 -50%，可能是把调整数当作调整后预算数填写了，请核对口径。',
  netCut: '比率为负数，即预算净调减。',
  rowMissing: '表中没有这项指标，无法比较。',
  targetBlank: '指标值为空，无法比较。',
  targetUnreadable: '指标值无法识别为百分比，无法比较。',
  unsigned: '指标值没有写符号，按“=”比较。',
} as const;

/** What a number cell says that holds no number. */
export const UNREADABLE = '无法识别';

/** Below this ratio the sum of adjustments was almost certainly put in the place of the adjusted budget. */
export const LITERAL_MIXTURE = -0.5;

/** Around the unrounded ratio, where the ratio as shown would be judged otherwise. */
export const UNROUNDED = { before: '显示的数经过四舍五入，按 ', after: ' 判断。' } as const;

/** Decimals of the percentage as shown, those of a remark where they are enough, and the most there are. */
export const SHOWN_DECIMALS = 2;
export const REMARK_DECIMALS = 4;
export const MOST_DECIMALS = 12;
