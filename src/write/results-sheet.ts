import { SEVERITY_NAMES, type Ignore, type Problem, type Settings } from '../check/problem';
import {
  IGNORE_HEADERS,
  isComplete,
  isResultsSheet,
  MONEY_UNITS,
  RESULTS_SHEET,
  RESULTS_TITLE,
  SECTIONS,
  SETTING_HEADERS,
  SETTING_NAMES,
  type ResultsSheet,
} from '../check/results-sheet';
import { staleIgnores } from '../check/run';
import { cellAddress, type Cell } from '../sheet/address';
import type { CellInput, SheetPatch, Style } from '../sheet/patch';
import type { Snapshot } from '../sheet/snapshot';
import { told } from './entries';
import { layOut, type Entry, type Line, type Piece } from './layout';
import { BODY, CENTRED, HEADER, PAGE, TITLE } from './looks';
import { across, COLUMN, HEADING, LEVELS, LINK, PLAIN, TYPED, WIDTHS } from './results/looks';
import { numberProblems, tableName, verdictLines, type Checked, type Numbered } from './results/verdicts';

export type { Checked } from './results/verdicts';

export interface ResultsOptions {
  /** As read from the sheet that is replaced: unfinished lines are written again, too. */
  readonly ignores: readonly Ignore[];
  readonly settings: Settings;
  /** As read, too: what could not be understood is written again for the user to put right. */
  readonly unclear?: ResultsSheet['unclear'];
  /** The 校验结果 sheet that is there already, and is replaced. */
  readonly existing: Snapshot | null;
  /** Name of the sheet where none exists yet. */
  readonly sheet?: string;
}

/** The columns of the list of problems; the section of ignores has 对象 and 规则 in the same ones, to be copied down. */
const COLUMNS = ['序号', '等级', '单元格', '对象', '问题', '依据与影响', '处理建议', '规则'];

/** Lines left free for ignores to be typed into. */
const FREE_LINES = 5;

/** Addresses shown beside the one that is linked. */
const SHOWN_CELLS = 4;

const REASON_ENTRY = told('请写明为什么可以不改；没有理由的行不起作用。');
const SHEET_ENTRY = told('请填写工作表名称；留空表示对所有工作表有效。');
const MONEY_ENTRY: Entry = {
  ...told('表中没有写明金额单位时，按这里的单位校验；留空表示不设定。'),
  list: MONEY_UNITS,
  strict: true,
};
const TOLERANCE_ENTRY = told('请填写一个不小于 0 的数，单位：元。合计相差不超过它时视为一致。');

/**
 * The 校验结果 sheet: verdicts, problems with links, ignores and settings, printable. What the user has typed survives,
 * when `ignores` and `settings` were read from `existing`. Throws where `existing` is not ours: take another name then.
 */
export function drawResults(checked: readonly Checked[], options: ResultsOptions): SheetPatch {
  const { ignores, settings, unclear = {}, existing } = options;
  if (existing && !isResultsSheet(existing)) throw new RangeError(`The sheet ${existing.sheet} is not a results sheet`);
  const numbered = numberProblems(checked);
  const above = [
    ...titleLines(),
    heading(SECTIONS.verdict),
    ...verdictLines(numbered),
    gap(),
    heading(SECTIONS.problems),
  ];
  const { rows, ...drawing } = layOut(
    [
      ...above,
      headerLine(COLUMNS),
      ...problemLines(numbered),
      gap(),
      heading(SECTIONS.ignores),
      ...ignoreLines(ignores, checked),
      gap(),
      heading(SECTIONS.settings),
      ...settingLines({ ...settings, ...unclear }),
    ],
    WIDTHS,
  );
  const header = rows[above.length]!;
  return {
    sheet: existing?.sheet ?? options.sheet ?? RESULTS_SHEET,
    mode: existing ? 'clear' : 'add',
    ...drawing,
    page: {
      ...PAGE,
      orientation: 'landscape',
      printArea: { row: 0, column: 0, rows: rows.at(-1)!, columns: WIDTHS.length },
      titleRows: { from: header, to: header },
    },
    showGridLines: false,
  };
}

function titleLines(): readonly Line[] {
  return [
    { pieces: [across(RESULTS_TITLE, TITLE)], minHeight: 34 },
    {
      pieces: [
        across(
          '每次校验都会重写本表。“忽略的问题”和“设置”由您填写，重写时保留；写在其他位置的内容不保留。报送稿中不含本表。',
          PLAIN,
        ),
      ],
    },
  ];
}

/** Every problem in the order of the check; where there are several tables, each begins with a line that names it. */
function problemLines(checked: readonly Numbered[]): readonly Line[] {
  const found = checked.filter(({ result }) => result.problems.length > 0);
  if (found.length === 0) return [{ pieces: [across('没有发现问题。', BODY)] }];
  return found.flatMap(({ table, listed }) => [
    ...(checked.length > 1 ? [{ pieces: [across(tableName(table), { ...HEADER, horizontal: 'left' })] }] : []),
    ...listed.map(([number, problem]) => problemLine(problem, number)),
  ]);
}

function problemLine({ sheet, severity, cells, field, message, rule }: Problem, number: number): Line {
  const [first, ...others] = cells;
  return {
    pieces: row([
      [number, CENTRED],
      [SEVERITY_NAMES[severity], LEVELS[severity]],
      [{ link: { sheet, cell: first! }, text: cellAddress(first!) }, LINK],
      [field, BODY],
      [`${message.what}${alsoAt(others)}`, BODY],
      [message.why, BODY],
      [message.how, BODY],
      [rule, BODY],
    ]),
  };
}

/** The other cells of a problem, the first few by their address. */
function alsoAt(cells: readonly Cell[]): string {
  if (cells.length === 0) return '';
  const shown = cells.slice(0, SHOWN_CELLS).map(cellAddress).join('、');
  return `（同时涉及 ${shown}${cells.length > SHOWN_CELLS ? ` 等 ${cells.length} 处` : ''}）`;
}

function ignoreLines(ignores: readonly Ignore[], checked: readonly Checked[]): readonly Line[] {
  const states = ignoreStates(ignores, checked);
  const line = (ignore: Ignore | null, index: number): Line => ({
    pieces: [
      { column: COLUMN.number, content: index + 1, style: CENTRED },
      { column: COLUMN.state, content: ignore && states[index]!, style: CENTRED },
      typed(COLUMN.sheet, ignore?.sheet, SHEET_ENTRY),
      typed(COLUMN.field, ignore?.field),
      { ...typed(COLUMN.reason, ignore?.reason, REASON_ENTRY), columns: COLUMN.rule - COLUMN.reason },
      typed(COLUMN.rule, ignore?.rule),
    ],
  });
  const header: readonly Piece[] = [
    { column: COLUMN.number, content: '序号', style: HEADER },
    { column: COLUMN.state, content: '状态', style: HEADER },
    { column: COLUMN.sheet, content: IGNORE_HEADERS.sheet, style: HEADER },
    { column: COLUMN.field, content: IGNORE_HEADERS.field, style: HEADER },
    { column: COLUMN.reason, columns: COLUMN.rule - COLUMN.reason, content: IGNORE_HEADERS.reason, style: HEADER },
    { column: COLUMN.rule, content: IGNORE_HEADERS.rule, style: HEADER },
  ];
  const how =
    '确认不必改正的问题：把问题清单中那一行的“对象”和“规则”复制到下面的空行，并写明忽略理由，下次校验时不再列为问题。';
  return [
    { pieces: [across(how, PLAIN)] },
    { pieces: header },
    ...[...ignores, ...Array.from({ length: FREE_LINES }, () => null)].map(line),
  ];
}

/** What became of each ignore in this check. */
function ignoreStates(ignores: readonly Ignore[], checked: readonly Checked[]): readonly string[] {
  const setAside = checked.flatMap(({ result }) => result.ignored.map(({ problem }) => problem));
  const unknown = new Set(checked.flatMap(({ result }) => result.undecided.map(({ rule }) => rule)));
  const because = new Map(staleIgnores(ignores, setAside).map((stale) => [stale.ignore, stale.because]));
  return ignores.map((ignore) => {
    if (!isComplete(ignore)) return '没有写全';
    if (because.get(ignore) === 'noReason') return '缺少理由';
    if (!because.has(ignore)) return '生效';
    return unknown.has(ignore.rule) ? '无法判断' : '已无此问题';
  });
}

function settingLines(settings: { readonly moneyUnit: string | null; readonly tolerance: string }): readonly Line[] {
  const line = (name: string, value: Piece, explanation: string, style: Style): Line => ({
    pieces: [
      { column: 0, columns: 3, content: name, style },
      value,
      { column: 4, columns: 4, content: explanation, style },
    ],
  });
  return [
    line(SETTING_HEADERS.name, { column: 3, content: SETTING_HEADERS.value, style: HEADER }, '说明', HEADER),
    line(
      SETTING_NAMES.moneyUnit,
      typed(3, settings.moneyUnit ?? '', MONEY_ENTRY),
      '表中写明了单位时以表中为准；留空时，表中没有写明单位的金额无法判断。',
      BODY,
    ),
    line(
      SETTING_NAMES.tolerance,
      typed(3, settings.tolerance, TOLERANCE_ENTRY),
      '四舍五入造成的差额另外考虑，不用放宽这里。',
      BODY,
    ),
  ];
}

function heading(text: string): Line {
  return { pieces: [across(text, HEADING)], minHeight: 24 };
}

function gap(): Line {
  return { pieces: [], minHeight: 12 };
}

function headerLine(texts: readonly string[]): Line {
  return { pieces: row(texts.map((text) => [text, HEADER] as const)) };
}

function row(cells: readonly (readonly [CellInput, Style])[]): readonly Piece[] {
  return cells.map(([content, style], column) => ({ column, content, style }));
}

function typed(column: number, text = '', entry?: Entry): Piece {
  return { column, content: text === '' ? null : text, style: TYPED, ...(entry && { entry }) };
}
