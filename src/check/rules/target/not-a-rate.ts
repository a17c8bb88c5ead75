import { foldLabel } from '../../../form/text';
import { defineRule } from '../../rule';
import { targetRows, useStandard, wantsPercent } from '../../target-row';

/** Names that are no rates and yet are stated in percent. */
const SHARE =
  /(?:比例|比重|占比|百分比|增幅|降幅|增速|涨幅|进度|覆盖面|指数|得分|[完达合普支参信认]\p{Script=Han}度)(?:\([^()]*\))?$/u;

export default defineRule({
  id: 'target/not-a-rate',
  severity: 'hint',
  certainty: 'heuristic',
  title: '指标名称不是比率，却填了百分数',
  description:
    '百分数要有分子和分母，指标名称应当是“……率”“……满意度”“……比例”等。名称是一项工作或一句话而指标值是百分数的，提示改名或换成数量。标准表的比率、笼统的效益指标（另有提示语检查）不报告。',
  clause: { document: '审核惯例', item: '指标名称与指标值相互匹配' },
  appliesTo: 'all',
  messages: {
    notRate: {
      what: '“{name}”不是比率，指标值却是“{text}”。',
      why: '看不出百分数的分子和分母是什么，年底无法计算（审核惯例）。',
      how: '请把名称改为“……率”并在说明中写明公式，或改用数量指标值，例如“≥50个”。',
    },
  },
  *check(table, context) {
    for (const row of targetRows(table, context)) {
      const { target, targetField, name: nameField } = row.indicator;
      if (target.kind !== 'quantitative' || target.unit !== '%' || row.name === '') continue;
      if (wantsPercent(row) || SHARE.test(foldLabel(row.name))) continue;
      yield {
        message: 'notRate',
        fields: [targetField, nameField],
        data: { name: row.name, text: target.raw.trim() },
        suggest: useStandard(row),
      };
    }
  },
  examples: {
    valid: [
      { title: '名称以“率”“满意度”结尾' },
      {
        title: '比例、进度等',
        add: [
          {
            level2: '履职效益',
            name: '绿色优质农产品产量占比',
            target: '≥30%',
            explanation: '绿色优质农产品产量占比=绿色优质农产品产量/农产品总产量×100%。',
          },
        ],
      },
      { title: '名称不是比率，指标值是数量', set: { '人居环境示范村创建数量·指标值': '≥12个' } },
    ],
    invalid: [
      {
        title: '名称是一项工作',
        set: { '人居环境示范村创建数量·指标值': '100%' },
        finds: ['人居环境示范村创建数量·指标值'],
      },
      {
        title: '以“满意度”结尾的一句话',
        add: [
          {
            level2: '重点工作任务完成',
            name: '做好厕所改造工作，各项款项及时发放到位，提升群众满意度',
            target: '100%',
            explanation: '反映厕所改造补助发放的情况。',
          },
        ],
        finds: ['做好厕所改造工作，各项款项及时发放到位，提升群众满意度·指标值'],
      },
      { title: '定性指标填了百分数', set: { '工作任务科学性·指标值': '100%' }, finds: ['工作任务科学性·指标值'] },
    ],
  },
});
