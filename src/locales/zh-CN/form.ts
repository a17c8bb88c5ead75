type Counted = 'goals' | 'tasks' | 'budgetLines' | 'indicators';

/** The tab 模板: inserting the template, importing published text. */
export const form = {
  template: {
    title: '插入标准模板',
    hint: '按河南省（郑州市）的统一表式插入一张空白的部门（单位）整体绩效目标表。',
    unit: '部门（单位）名称',
    year: '目标年度',
    counts: { goals: '履职目标条数', tasks: '主要任务行数', outputs: '产出指标行数' },
    faults: {
      blank: '请填写部门（单位）名称。',
      notAYear: '请填写 2000 到 2100 之间的 4 位年份，如 2027。',
      notACount: (from: number, to: number) => `请填写 ${from} 到 ${to} 之间的整数。`,
    },
    place: '插入位置',
    here: (sheet: string) => `当前工作表“${sheet}”（空白）`,
    newSheet: (sheet: string) => `新工作表“${sheet}”`,
    occupied: (active: string, sheet: string) =>
      `当前工作表“${active}”里有内容，不会改动；模板将插入到新工作表“${sheet}”。`,
    inserted: (sheet: string, unit: string, year: number) =>
      `已在工作表“${sheet}”插入${unit}${year}年度的空白模板。填写后到“校验”页检查。`,
  },
  import: {
    title: '导入公开文本',
    text: '公开的绩效目标表',
    hint: '从网页或 PDF 里连同表头一起复制，粘贴到这里；也可以拖入或选择 .txt 文件。',
    placeholder: '在这里粘贴文本',
    chooseFile: '选择文件',
    drop: '松开鼠标，读取这个文件',
    clear: '清空',
    files: '一次只能导入一个文件，请只拖入一个。',
    notText: {
      pdf: (name: string) => `“${name}”是 PDF，不是文本。请在阅读器里选中表格、复制，再粘贴到这里。`,
      archive: (name: string) => `“${name}”是工作簿或压缩包，不是文本。工作簿请直接打开，再到“校验”页检查。`,
      oldOffice: (name: string) => `“${name}”是旧版的 Office 文件，不是文本。请打开它，复制表格后粘贴到这里。`,
      rtf: (name: string) => `“${name}”是 RTF 文档。请打开它，复制表格后粘贴到这里。`,
      empty: (name: string) => `“${name}”是空的。请检查是否选对了文件。`,
      unknown: (name: string) =>
        `“${name}”不是文本文件，或编码不是 UTF-8、UTF-16、GB18030。请另存为 UTF-8 文本后再选。`,
      tooLarge: (name: string) => `“${name}”太大，不像是一张绩效目标表。请检查是否选对了文件。`,
      unreadable: (name: string) => `没能读取“${name}”。请检查文件是否还在、是否有权限打开，再试一次。`,
    },
    understanding: '正在识别',
    understood: '识别结果',
    standard: '表式',
    otherLayout: '不是已知的表式，各栏按原样排列',
    unit: '单位',
    year: '年度',
    yearValue: (year: number) => `${year}年度`,
    notFound: '未识别',
    counts: '内容',
    counted: ({ goals, tasks, budgetLines, indicators }: Readonly<Record<Counted, number>>) =>
      `${goals}条目标、${tasks}项任务、${budgetLines}项预算金额、${indicators}个指标`,
    repairs: '已修复',
    noRepairs: '文本完整，没有需要修复的地方。',
    others: '请核对',
    line: (line: number) => `第${line}行`,
    original: (text: string) => `原文：${text}`,
    insert: { zh: '插入到新工作表', en: 'Insert on a new sheet' },
    willInsert: (sheet: string) => `将插入到新工作表“${sheet}”，现有内容不改动。`,
    inserted: (sheet: string) => `已导入到工作表“${sheet}”。请核对内容后到“校验”页检查。`,
    example: '可以识别的文本示例',
    exampleHint: '各栏之间用制表符隔开（从网页、Word 或 PDF 复制时通常就是），或用竖线隔开。',
    exampleText: [
      '部门（单位）整体绩效目标表',
      '（2023年度）',
      '部门（单位）名称|××市××局',
      '一级指标|二级指标|三级指标|指标值',
      '投入管理指标|预算和财务管理|预算执行率|≥90%',
      '产出指标|履职目标实现|培训场次|≥12场',
    ].join('\n'),
  },
};
