import type { Texts } from '..';

export const form: Texts['form'] = {
  template: {
    title: 'Insert the standard template',
    hint: 'Inserts a blank performance target table of a department or unit, in the layout of Henan (Zhengzhou).',
    unit: 'Name of the department or unit',
    year: 'Target year',
    counts: { goals: 'Rows for goals', tasks: 'Rows for tasks', outputs: 'Rows for outputs' },
    faults: {
      blank: 'Enter the name of the department or unit.',
      notAYear: 'Enter a year of 4 digits between 2000 and 2100, such as 2027.',
      notACount: (from, to) => `Enter a whole number from ${from} to ${to}.`,
    },
    place: 'Where to insert',
    here: (sheet) => `The current sheet “${sheet}” (blank)`,
    newSheet: (sheet) => `A new sheet “${sheet}”`,
    occupied: (active, sheet) =>
      `The current sheet “${active}” holds data and stays as it is; the template goes on a new sheet “${sheet}”.`,
    inserted: (sheet, unit, year) =>
      `A blank template for ${unit}, ${year}, is on the sheet “${sheet}”. Fill it in, then go to Check.`,
  },
  import: {
    title: 'Import published text',
    text: 'A published target table',
    hint: 'Copy it from a web page or a PDF together with its headers and paste it here, or drop or choose a .txt file.',
    placeholder: 'Paste the text here',
    chooseFile: 'Choose a file',
    drop: 'Let go to read this file',
    clear: 'Clear',
    files: 'Only one file can be imported at a time. Drop a single one.',
    notText: {
      pdf: (name) => `“${name}” is a PDF, not text. Select the table in a reader, copy it, and paste it here.`,
      archive: (name) => `“${name}” is a workbook or an archive, not text. Open a workbook itself, then go to Check.`,
      oldOffice: (name) => `“${name}” is an old Office file, not text. Open it, copy the table and paste it here.`,
      rtf: (name) => `“${name}” is an RTF document. Open it, copy the table and paste it here.`,
      empty: (name) => `“${name}” is empty. Make sure that it is the right file.`,
      unknown: (name) =>
        `“${name}” is not a text file, or its encoding is not UTF-8, UTF-16 or GB18030. Save it as UTF-8 text first.`,
      tooLarge: (name) => `“${name}” is too large for a target table. Make sure that it is the right file.`,
      unreadable: (name) =>
        `“${name}” could not be read. Make sure that it is still there and may be opened, then try again.`,
    },
    understanding: 'Reading the text',
    understood: 'What was understood',
    standard: 'Layout',
    otherLayout: 'Not a known layout; columns stay as they are',
    unit: 'Unit',
    year: 'Year',
    yearValue: (year) => String(year),
    notFound: 'Not found',
    counts: 'Contents',
    counted: ({ goals, tasks, budgetLines, indicators }) =>
      `Goals: ${goals}, tasks: ${tasks}, budget amounts: ${budgetLines}, indicators: ${indicators}`,
    repairs: 'Repaired',
    noRepairs: 'The text is complete; nothing had to be repaired.',
    others: 'To be looked over',
    line: (line) => `Line ${line}`,
    original: (text) => `In the text: ${text}`,
    insert: { zh: '插入到新工作表', en: 'Insert on a new sheet' },
    willInsert: (sheet) => `Goes on a new sheet “${sheet}”; what is there stays as it is.`,
    inserted: (sheet) => `Imported to the sheet “${sheet}”. Look it over, then go to Check.`,
    example: 'Example of text that can be read',
    exampleHint: 'Columns are parted by tabs, as they are when copied from a page, Word or a PDF, or by bars.',
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
