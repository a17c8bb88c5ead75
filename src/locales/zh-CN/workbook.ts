/** The tab 整簿检查. */
export const workbook = {
  title: '整簿检查',
  check: { zh: '检查整个工作簿', en: 'Check the whole workbook' },
  again: { zh: '重新检查整个工作簿', en: 'Check the whole workbook again' },
  tables: '检查结果',
  keys: '用上下箭头选择，按回车键转到表里的第一处错误，没有错误的转到第一处问题。',
  verdict: {
    clean: '可以报送',
    errors: '不能报送',
    undecided: '有待核对',
    otherForm: '不是本表式',
  },
  counted: {
    error: (n: number) => `${n}处错误`,
    warning: (n: number) => `${n}处警告`,
    hint: (n: number) => `${n}处提示`,
    undecided: (n: number) => `${n}项无法判断`,
  },
  stale: '检查之后工作簿有改动，请重新检查。',
  totals: (tables: number, clean: number) => `共${tables}张表，${clean}张可以报送。`,
  noUnit: '未填单位名称',
  without: (n: number) => `另有${n}张工作表没有绩效目标表`,
  notices: '读取时的说明',
  notice: (sheet: string, message: string) => `工作表“${sheet}”：${message}`,
  settings: {
    title: '校验设置',
    moneyUnit: '金额单位（表中未写明时）',
    noMoneyUnit: '未设定',
    tolerance: '合计允许误差（元）',
    onSheet: (sheet: string) => `在工作表“${sheet}”的“四、设置”中修改，修改后重新检查。`,
    toBeWritten: '先写“校验结果”工作表，再在它的“四、设置”中修改。',
  },
  marks: '标注',
  marksHint: '在有问题的单元格上作标注，并把全部问题列在“校验结果”工作表上。',
  mark: { zh: '写“校验结果”工作表并标注', en: 'Write 校验结果 and mark the cells' },
  marked: (sheet: string, errors: number) =>
    errors === 0 ? `已写“${sheet}”工作表，没有错误需要标注。` : `已标注${errors}处错误，并写入“${sheet}”工作表。`,
  cleared: (sheets: number) => (sheets === 0 ? '没有需要清除的标注。' : `已清除${sheets}张工作表上的标注。`),
  results: { none: '', removed: '“校验结果”工作表已删除。', kept: '“校验结果”工作表上有您填写的内容，已保留。' },
  empty: {
    title: '还没有检查',
    hint: '一次检查工作簿里的每一张绩效目标表，看哪些可以报送、哪些要改。',
  },
  none: {
    title: '没有找到绩效目标表',
    hint: (sheets: number) =>
      `已看过${sheets}张工作表：没有“三级指标”和“指标值”所在的表头。请打开要检查的工作簿，或到“模板”页插入标准模板。`,
    action: '打开“模板”',
  },
  /** Leads to the page that tries what the spreadsheet can do. */
  selfCheck: '宿主自检',
};
