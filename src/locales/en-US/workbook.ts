import type { Texts } from '..';

export const workbook: Texts['workbook'] = {
  title: 'Whole workbook',
  check: { zh: '检查整个工作簿', en: 'Check the whole workbook' },
  again: { zh: '重新检查整个工作簿', en: 'Check the whole workbook again' },
  tables: 'Results',
  keys: 'Choose with the arrow keys; Enter goes to the first error of the table, or to its first problem.',
  verdict: {
    clean: 'Ready to file',
    errors: 'Not ready',
    undecided: 'To be looked over',
    otherForm: 'Another form',
  },
  counted: {
    error: (n) => (n === 1 ? '1 error' : `${n} errors`),
    warning: (n) => (n === 1 ? '1 warning' : `${n} warnings`),
    hint: (n) => (n === 1 ? '1 hint' : `${n} hints`),
    undecided: (n) => `${n} undecided`,
  },
  stale: 'The workbook has changed since it was checked. Check it again.',
  totals: (tables, clean) => `${tables === 1 ? '1 table' : `${tables} tables`}, ${clean} ready to file.`,
  noUnit: 'No unit name',
  without: (n) => (n === 1 ? '1 sheet has no target table' : `${n} sheets have no target table`),
  notices: 'Remarks on reading',
  notice: (sheet, message) => `Sheet “${sheet}”: ${message}`,
  settings: {
    title: 'Settings',
    moneyUnit: 'Unit of money where a table states none',
    noMoneyUnit: 'not set',
    tolerance: 'Tolerance of totals (yuan)',
    onSheet: (sheet) => `Change them on the sheet “${sheet}” under “四、设置”, then check again.`,
    toBeWritten: 'Write the sheet “校验结果” first, then change them there under “四、设置”.',
  },
  marks: 'Marks',
  marksHint: 'Marks the cells that have a problem and lists all problems on the sheet “校验结果”.',
  mark: { zh: '写“校验结果”工作表并标注', en: 'Write 校验结果 and mark the cells' },
  marked: (sheet, errors) =>
    errors === 0
      ? `The sheet “${sheet}” has been written; there is no error to mark.`
      : `Errors marked: ${errors}. They are listed on the sheet “${sheet}”.`,
  cleared: (sheets) => (sheets === 0 ? 'There are no marks to clear.' : `Marks cleared on ${sheets} sheet(s).`),
  results: {
    none: '',
    removed: 'The sheet “校验结果” has been removed.',
    kept: 'The sheet “校验结果” stays, because you have written on it.',
  },
  empty: {
    title: 'Nothing checked yet',
    hint: 'Checks every target table of the workbook at once: which are ready to file, and which are not. What it finds is told in Chinese.',
  },
  none: {
    title: 'No target table found',
    hint: (sheets) =>
      `${sheets === 1 ? '1 sheet' : `${sheets} sheets`} without the headers “三级指标” and “指标值”. Open the workbook to be checked, or insert the template.`,
    action: 'Open Template',
  },
  selfCheck: 'Host self-check',
};
