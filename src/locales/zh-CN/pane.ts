/** The frame of the pane: tabs, messages, undo, empty and waiting states. */
export const pane = {
  title: '绩效目标表助手',
  tabs: { form: '模板', check: '校验', rates: '测算', workbook: '整簿' },
  severity: { error: '错误', warning: '警告', hint: '提示' },
  intent: { success: '完成', info: '说明', warning: '注意', error: '出错' },
  /** A button's tooltip. */
  withShortcut: (label: string, shortcut: string) => `${label}（${shortcut}）`,
  details: '详细信息',
  dismiss: '关闭',
  cancel: '取消',
  retry: '重试',
  reload: '重新载入',
  guide: '使用说明',
  undo: (title: string) => `撤销“${title}”`,
  undone: (title: string) => `已撤销“${title}”。`,
  nothingToUndo: '没有可以撤销的改动。',
  working: (label: string) => `正在${label}`,
  progress: (done: number, total: number) => `${done}/${total}`,
  waiting: '正在打开表格，打开后就可以用',
  failed: '没有连接上表格',
  broken: '这一页没有显示出来，表格没有改动。请重试；如果还是这样，请重新载入窗格。',
  check: {
    /** The sheet in front holds no table, another one does. */
    elsewhere: (front: string, sheet: string) => `工作表“${front}”里没有绩效目标表，校验的是“${sheet}”。`,
    noSelection: '没有选中的单元格。请先在表格里选中要校验的区域。',
    live: (reason: string) => `改动后没能自动重新校验：${reason}`,
    uncheckedStep: '还没有校验。请先点“校验”。',
  },
  failure: {
    unexpected: '这一步出了意外，没有做成，表格没有改动。请再试一次；如果还是这样，请把下面的详细信息反馈给我们。',
    afterWrite:
      '这一步做到一半出了意外，已写入表格的内容可以用“撤销”取消。请检查表格；如果还是这样，请把下面的详细信息反馈给我们。',
    notLoaded: '程序的一部分没有载入，这一步没有做，表格没有改动。请检查网络连接后重试，或重新载入窗格。',
    host: '没有连接上表格，表格没有改动。请重新载入；如果还是这样，请把下面的详细信息反馈给我们。',
  },
};
