import { SEVERITY_NAMES, type CheckResult, type Problem } from '../../check/problem';
import type { Table } from '../../form/model';
import { areaAddress, cellAddress } from '../../sheet/address';
import type { Line } from '../layout';
import { BODY } from '../looks';
import { verdict } from '../verdict';
import { across, COLUMN, LEVELS, LINK, PLAIN, WIDTHS } from './looks';

/** Errors shown right under the verdict. */
const SHOWN_ERRORS = 8;

/** One table and what the check said of it. */
export interface Checked {
  readonly table: Table;
  readonly result: CheckResult;
}

/** A table with its problems, each with its number in the list. */
export interface Numbered extends Checked {
  readonly listed: readonly (readonly [number: number, problem: Problem])[];
}

/** Numbers go on from table to table. */
export function numberProblems(checked: readonly Checked[]): readonly Numbered[] {
  let number = 0;
  return checked.map(({ table, result }) => ({
    table,
    result,
    listed: result.problems.map((problem) => [(number += 1), problem] as const),
  }));
}

/** For every table its verdict, where its errors are, and what could not be judged. */
export function verdictLines(checked: readonly Numbered[]): readonly Line[] {
  if (checked.length === 0) return [{ pieces: [across('没有找到可以校验的绩效目标表。', PLAIN)] }];
  return checked.flatMap(({ table, result, listed }) => {
    const remarks = [
      ...result.undecided.filter(({ rule }) => rule !== '').map(({ message }) => message),
      ...table.notices
        .filter(({ kind }) => kind === 'unrecognised' || kind === 'notChecked')
        .map(({ message }) => message),
    ];
    return [
      { pieces: [across(`${tableName(table)}：${verdict(result)}`, PLAIN)] },
      ...errorLines(listed),
      ...remarks.map((message) => ({ pieces: [across(`　　${message}`, PLAIN)] })),
    ];
  });
}

/** Right under the verdict, so that they are seen before the list, which stays in reading order. */
function errorLines(listed: Numbered['listed']): readonly Line[] {
  const errors = listed.filter(([, { severity }]) => severity === 'error');
  const rest = errors.length - SHOWN_ERRORS;
  return [
    ...errors.slice(0, SHOWN_ERRORS).map(([number, { sheet, cells, message }]): Line => {
      const cell = cells[0]!;
      return {
        pieces: [
          { column: COLUMN.state, content: SEVERITY_NAMES.error, style: LEVELS.error },
          { column: COLUMN.cell, content: { link: { sheet, cell }, text: cellAddress(cell) }, style: LINK },
          {
            column: COLUMN.field,
            columns: WIDTHS.length - COLUMN.field,
            content: `${message.what}（见问题清单第 ${number} 项）`,
            style: BODY,
          },
        ],
      };
    }),
    ...(rest > 0 ? [{ pieces: [across(`　　另有 ${rest} 处错误，见问题清单。`, PLAIN)] }] : []),
  ];
}

/** The table as people know it. */
export function tableName({ sheet, area, unit, year }: Table): string {
  const parts = [`工作表“${sheet}”${areaAddress(area)}`, unit?.text.trim() ?? '', year === null ? '' : `${year}年度`];
  return parts.filter((part) => part !== '').join('，');
}
