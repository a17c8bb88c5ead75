import type { Texts } from '..';

const counted = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;

export const check: Texts['check'] = {
  before: {
    title: 'Nothing checked yet',
    hint: 'Checks the performance target table of the sheet in front and shows which cell has a problem, why, and what to do. It only reads; the sheet stays as it is. What it finds is told in Chinese, the language of the form.',
  },
  none: {
    sheet: {
      title: 'No performance target table found',
      lookedFor: 'Every sheet was looked at; none has a header row with 三级指标 and 指标值.',
      ways: [
        'The table is here but was not recognised: select it from the header row to its last row, then “Check selection”.',
        'There is no table yet: insert the standard template, or import existing text, on the Template tab.',
      ],
    },
    selection: {
      title: 'No performance target table in the selection',
      lookedFor: 'The selection has no header row with 三级指标 and 指标值.',
      ways: ['Select from the header row to the last row, then “Check selection”; or check the whole sheet.'],
    },
    otherForm: 'This table cannot be checked as a performance target table',
    toForm: 'Insert template or import',
  },
  again: 'Check again',
  selection: 'Check selection',
  wholeSheet: 'Check whole sheet',
  stale: 'The sheet has changed; checking again',
  verdict: {
    ready: 'Ready for submission',
    errors: counted('error', 'errors'),
    undecided: (n) => `No errors, but ${counted('check', 'checks')(n)} could not be decided`,
    rest: { warning: counted('warning', 'warnings'), hint: counted('hint', 'hints') },
    separator: ' and ',
    also: (rest) => rest,
    then: {
      ready: 'worth a look',
      errors: 'correct the errors before submission',
      undecided: 'see “Notes” below before submission',
      clean: 'no problems found',
    },
    join: (parts) => {
      const text = parts.join('; ');
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
  },
  scope: {
    label: 'What was checked',
    table: (sheet, area) => `${sheet} ${area}`,
    show: (sheet, area) => `${sheet} ${area}: show it`,
    noUnit: 'No unit name given',
    year: (year) => `year ${year}`,
    noYear: 'no year given',
    separator: ', ',
    selected: (area) => `Only the selection ${area} was checked`,
  },
  goTo: (address) => `Go to ${address}`,
  filter: {
    severity: 'Filter by severity',
    grouping: 'Group by',
    section: 'By section',
    rule: 'By rule',
    showAll: 'Show all',
    nothing: 'The filter leaves no problem to show.',
  },
  position: (at, all) => `${at} of ${all}`,
  positionOf: (all) => `${all} in all`,
  list: {
    label: 'Problems',
    keys: 'Up and down arrows move, Enter goes to the cell, left and right arrows fold and unfold.',
    count: counted('problem', 'problems'),
  },
  problem: {
    why: 'Why',
    how: 'What to do',
    also: 'Also',
    andMore: (n) => `${n} cells in all`,
    ignore: 'Ignore…',
  },
  ignore: {
    reason: 'Why it can stay',
    hint: 'Written on the sheet 校验结果, where others can read it.',
    needed: 'Say why it can stay as it is; nothing is ignored without a reason.',
    confirm: 'Ignore',
    cancel: 'Cancel',
    done: (field) => `This problem of “${field}” is ignored.`,
  },
  fixes: {
    open: (n) => `Fix all notation (${n})`,
    title: 'Fix notation',
    hint: 'Changes how it is written, not what it means. Look at each and untick what should stay.',
    reading: 'Preparing the preview',
    none: 'There is no notation to fix.',
    apply: (n) => `Apply ${n}`,
    cancel: 'Cancel',
    done: (n) => `Notation fixed in ${counted('cell', 'cells')(n)}.`,
    before: 'Before',
    after: 'After',
    kinds: { number: 'number', text: 'text', boolean: 'logical', error: 'error', blank: 'blank' },
    nothing: 'blank',
  },
  spaces: {
    space: 'space',
    noBreak: 'no-break space',
    wide: 'full-width space',
    tab: 'tab',
    line: 'line break',
    other: 'invisible character',
  },
  finish:
    'Marks colour the cells with problems, add notes and write a sheet 校验结果; the clean copy does without all of that, its contents unchanged.',
  marks: {
    label: 'Mark in the sheet',
    done: (sheet) => `Marked; the problems are listed on the sheet “${sheet}”.`,
    cleared: {
      none: 'The marks are gone.',
      removed: 'The marks and the sheet 校验结果 are gone.',
      kept: 'The marks are gone. The sheet 校验结果 stays, as you have written on it.',
    },
  },
  submit: {
    copied: 'A clean copy has been made; this workbook is unchanged.',
    inPlace: 'This workbook holds nothing of ours any more; it is the clean copy.',
    declined: 'No clean copy was made; the workbook is unchanged.',
    removed: (sheets) => `Sheets left out: ${sheets}`,
    errorsLeft: (n) => ` ${counted('error is', 'errors are')(n)} not corrected yet; it may be sent back.`,
    broken: (address, needs) =>
      `The formula in ${address} needs the sheet “${needs}”, which is left out; it will show #REF!`,
  },
  ignored: {
    title: 'Ignored',
    reason: (reason) => `Reason: ${reason}`,
    restore: (label, field) => `${label}: ${field}`,
  },
  notes: {
    title: 'Notes',
    reader: 'While reading',
    stale: 'Ignore without effect',
    noMatch: 'the problem is gone',
    noReason: 'no reason is given, so it does not count',
    remove: 'Remove',
  },
};
