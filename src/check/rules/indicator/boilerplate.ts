import { fold } from '../../../form/text';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'indicator/boilerplate',
  severity: 'warning',
  certainty: 'decidable',
  title: '提示语未替换',
  description:
    '效益和满意度指标的说明里还留着表格自带的提示语，指标名称也多半还是笼统的“经济效益”“社会公众满意度”。提示语以所用标准为准，全角半角不同视为相同。',
  clause: { document: '河南省（郑州市）部门（单位）整体绩效目标表', item: '效益指标·指标值说明', year: 2023 },
  appliesTo: 'all',
  messages: {
    left: {
      what: '“{name}”的指标值说明还保留着表格自带的提示语“{sentence}”。',
      why: '这句话是表格要求填报单位自行细化指标的提示，原样保留说明指标没有细化，审核时通常会被退回。',
      how: '请把三级指标改为本单位的个性化指标，在说明中写清含义和计算方法，并删去提示语。',
    },
  },
  *check(table, { standard }) {
    const sentences = (standard?.boilerplate ?? []).map((sentence) => ({ sentence, folded: fold(sentence) }));
    for (const { name, explanation } of table.indicators) {
      if (!explanation) continue;
      const text = fold(explanation.text);
      const left = sentences.find(({ folded }) => text.includes(folded));
      if (!left) continue;
      yield {
        message: 'left',
        fields: [name, explanation],
        data: { name: name.text.trim(), sentence: left.sentence },
      };
    }
  },
  examples: {
    valid: [{ title: '说明写明了本单位指标的含义和算法' }],
    invalid: [
      {
        title: '名称已经细化，说明仍是提示语',
        set: {
          '农村居民满意度·指标值说明':
            '反映社会公众或服务对象在部门履职效果、解决民众关心的热点问题等方面的满意程度。可根据部门实际情况有选择的进行设置，并将三级指标细化为相应的个性化指标。',
        },
        finds: ['农村居民满意度·三级指标'],
      },
      {
        title: '名称和说明都是表格自带的',
        add: [
          {
            level2: '履职效益',
            name: '经济效益',
            target: '≥95%',
            explanation:
              '反映部门履职对经济社会发展等所带来的直接或间接影响。可根据部门实际情况有选择的进行设置,并将三级指标细化为相应的个性化指标。',
          },
        ],
        finds: ['经济效益·三级指标'],
      },
    ],
  },
});
