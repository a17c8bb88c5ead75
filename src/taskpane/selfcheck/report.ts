import type { CaseResult, Outcome } from '../../hosts/contract';
import type { About, Capabilities } from '../../hosts/host';
import type { selfcheck } from '../../locales/zh-CN/selfcheck';

export type SelfCheckTexts = typeof selfcheck;

/** What a self-check has found. It holds nothing of the user's workbook but, among `leftovers`, names of sheets. */
export interface SelfCheckReport {
  /** Our version. */
  readonly program: string;
  /** ISO 8601. */
  readonly time: string;
  readonly host: About | null;
  /** What the browser that draws the pane calls itself. */
  readonly browser: string;
  readonly capabilities: Capabilities;
  /** How many cases there are; fewer have been tried where it was stopped. */
  readonly total: number;
  readonly results: readonly CaseResult[];
  /** Why it was stopped, in Chinese; null where it went to its end. */
  readonly stopped: string | null;
  /** Sheets that the workbook did not have before. */
  readonly leftovers: readonly string[];
}

export const KINDS = ['broken', 'untried', 'held'] as const satisfies readonly Outcome['kind'][];

/** The results of one kind, in the order in which they were tried. */
export function resultsOf(results: readonly CaseResult[], kind: Outcome['kind']): readonly CaseResult[] {
  return results.filter(({ outcome }) => outcome.kind === kind);
}

/** `做到36项，没有做到1项，没有试4项。` */
export function summaryOf(results: readonly CaseResult[], texts: SelfCheckTexts): string {
  const [broken, untried, held] = KINDS.map((kind) => resultsOf(results, kind).length);
  return texts.summary(held ?? 0, broken ?? 0, untried ?? 0);
}

/** The host in rows of a name and a value. */
export function factsOf(report: SelfCheckReport, texts: SelfCheckTexts): readonly (readonly [string, string])[] {
  const { host, capabilities, program, time, browser } = report;
  const able = Object.entries(capabilities).flatMap(([key, can]) =>
    can ? [texts.capabilities[key as keyof typeof capabilities]] : [],
  );
  return [
    [texts.facts.host, host?.name],
    [texts.facts.version, host?.version],
    [texts.facts.platform, host?.platform],
    [texts.facts.capabilities, able.join(texts.separator)],
    [texts.facts.program, program],
    [texts.facts.browser, browser],
    [texts.facts.time, time],
  ].map(([name, value]) => [name ?? '', value === undefined || value === '' ? texts.unknown : value]);
}

/** What has to be known beside the results. */
export function warningsOf(report: SelfCheckReport, texts: SelfCheckTexts): readonly string[] {
  const { results, total, stopped, leftovers } = report;
  return [
    ...(stopped === null ? [] : [texts.stopped(results.length, total, stopped)]),
    ...(leftovers.length === 0 ? [] : [texts.leftovers(leftovers.join(texts.separator))]),
  ];
}

/** For people, and to be pasted into a message. */
export function reportText(report: SelfCheckReport, texts: SelfCheckTexts): string {
  const parts = KINDS.flatMap((kind) => {
    const found = resultsOf(report.results, kind);
    if (found.length === 0) return [];
    const lines = found.map(({ id, title, outcome }) =>
      outcome.kind === 'held' ? `- ${title} (${id})` : `- ${title} (${id})\n  ${outcome.why}`,
    );
    return ['', texts.kinds[kind](found.length), ...lines];
  });
  return [
    texts.title,
    ...factsOf(report, texts).map(([name, value]) => texts.fact(name, value)),
    '',
    summaryOf(report.results, texts),
    ...warningsOf(report, texts),
    ...parts,
    '',
  ].join('\n');
}

export function reportJson(report: SelfCheckReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** `宿主自检-Excel-2026-11-02.json`; what no file name may hold is left out. */
export function reportName({ host, time }: SelfCheckReport, texts: SelfCheckTexts): string {
  const parts = [texts.title, host?.name ?? '', time.slice(0, 10)].filter((part) => part !== '');
  return `${parts.join('-').replace(/[\\/:*?"<>|]/g, '')}.json`;
}
