/** The frame of the pane: tabs, messages, undo, empty and waiting states. */
export const pane = {
  title: '绩效目标表助手',
  tabs: { form: '模板', check: '校验', rates: '测算', workbook: '整簿' },
};
