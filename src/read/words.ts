import type { FormKind } from '../form/model';
import { STANDARDS } from '../form/standards';
import { foldLabel } from '../form/text';

/** Words that forms of this family print around the labels of a standard, as data; all in the comparison form of labels. */

/** What a title holds, and the form it names; the first that fits decides. */
export const TITLES: readonly (readonly [FormKind, readonly string[]])[] = [
  // The names of the form come first: 某监控中心整体绩效目标表 is no monitoring table.
  ['departmentTarget', STANDARDS.flatMap(({ labels }) => labels.title.map(foldLabel))],
  ['selfEvaluation', ['自评', '自我评价']],
  ['monitoring', ['监控']],
  ['departmentTarget', ['整体绩效', '整体支出绩效']],
  ['projectTarget', ['项目支出绩效', '项目绩效', '项目资金绩效', '绩效目标申报表']],
  ['unknown', ['绩效目标', '绩效评价', '绩效指标']],
];

/** Headers of extra columns that are at home in such tables. */
export const KNOWN_EXTRAS: ReadonlySet<string> = new Set([
  ...['分值', '权重', '权数', '标准分', '备注', '序号', '指标值类型', '指标类型', '指标属性', '指标编码'],
  ...['绩效标准', '评分标准', '评(扣)分标准', '扣分标准', '评分规则', '指标值确定依据', '数据来源', '佐证材料'],
  ...['上年指标值', '前年指标值', '上年实际值', '前年实际值', '预计完成值', '全年预计完成值', '执行数', '完成情况'],
  ...['实际完成值', '全年实际值', '全年完成值', '完成值', '实际值', '得分', '自评得分', '自评分', '复核分', '评价得分'],
  ...['偏差原因', '偏差原因分析', '偏差原因分析及改进措施', '未完成原因分析', '未完成原因', '改进措施', '责任科室'],
]);

/** Extra columns that only one neighbour has, for a table that has lost its title. */
export const TELLING_EXTRAS: readonly (readonly [FormKind, readonly string[]])[] = [
  ['monitoring', ['执行数', '全年预计完成值']],
  ['selfEvaluation', ['实际完成值', '全年实际值', '全年完成值', '完成值', '得分', '自评得分', '自评分']],
];

/** What stands beside or above the indicators as a whole. */
export const SIDE_LABELS: readonly string[] = ['绩效指标', '年度绩效指标', '绩效目标', '指标体系', '绩效指标体系'];

/** Labels whose value is the year. */
export const YEAR_LABELS: readonly string[] = ['年度', '预算年度', '申报年度', '填报年度'];

/**
 * First cells of the rows behind the last indicator, as whole words: 填表人：某某 is one, 编制人员到位率 is the name of an
 * indicator.
 */
export const FOOTER = new RegExp(
  `^(?:${[
    '(?:合计|总计|总分|小计)',
    '(?:注|备注|附注|说明|填[表报]说明)\\d*',
    '(?:填表|填报|编制|制表|经办|审核|复核|审批)(?:人员?|时间|日期|单位|部门)',
    '(?:联系|负责)人',
    '(?:单位|部门|项目|财务|科室)?(?:主要|分管)?(?:负责人|领导)(?:签字|签章|意见)?',
    '(?:单位)?(?:公章|盖章|签字|签章)',
    '.{0,10}(?:审核|审批|主管部门|财政部门)意见',
    '(?:联系|办公)?电话|联系方式|日期',
  ].join('|')})(?:$|[:(、.\\s])`,
  'u',
);
