import { defineRule } from '../../rule';

/** Words by which a task is paid from a project of its own and not from the running costs. */
const PROJECT = /专项|项目|工程|外包|购买服务|政府购买|过渡费|安置房|补偿款|改造|新建|扩建/u;

export default defineRule({
  id: 'budget/project-spending',
  severity: 'hint',
  certainty: 'heuristic',
  title: '有项目性任务而没有项目支出',
  description:
    '年度主要任务里有“专项”“工程”“外包”“过渡费”这类一般由项目支出承担的工作，而项目支出空着或为 0。这类工作也可能列在基本支出里，所以只作提示。',
  clause: { document: '审核惯例', item: '预算与任务匹配' },
  appliesTo: 'all',
  messages: {
    empty: {
      what: '{tasks}像是项目性工作（{words}），而项目支出为空或为 0。',
      why: '任务和预算应当匹配；有项目性任务而没有项目支出，审核时常被要求说明资金从哪里来。',
      how: '请核实这些任务的资金是否列入项目支出；确由基本支出承担的，可以忽略本提示并说明原因。',
    },
  },
  *check(table) {
    const project = table.budget?.lines.project;
    const amount = project?.amount;
    if (!project || !(amount?.kind === 'blank' || (amount?.kind === 'amount' && amount.value.eq(0)))) return;
    const tasks = table.tasks.flatMap((task, i) => {
      const [word] = PROJECT.exec(`${task.text}\n${task.content.text}`) ?? [];
      return word === undefined ? [] : [{ task, word, name: `任务${task.number ?? i + 1}` }];
    });
    if (tasks.length === 0) return;
    yield {
      message: 'empty',
      fields: [project.field, ...tasks.map(({ task }) => task.content)],
      data: {
        tasks: tasks.map(({ name }) => name).join('、'),
        words: [...new Set(tasks.map(({ word }) => word))].join('、'),
      },
    };
  },
  examples: {
    valid: [
      { title: '项目支出有金额' },
      {
        title: '没有项目性任务',
        set: {
          项目支出: null,
          基本支出: 26480000,
          '任务2·任务名称': '任务2：加强机关建设。',
          '任务2·主要内容': '开展干部培训。',
          '任务3·主要内容': '清运农村生活垃圾。',
        },
      },
    ],
    invalid: [
      {
        title: '项目支出为 0，任务是建设和改造',
        set: { 项目支出: 0, 基本支出: 26480000 },
        finds: ['项目支出'],
      },
    ],
  },
});
