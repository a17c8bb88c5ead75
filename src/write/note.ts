import { SEVERITY_NAMES, type Problem } from '../check/problem';
import { MAX_PROMPT, OUR_NAME } from './marker';

const FOOTER = new RegExp(`^([\\s\\S]*)\\n—— ${OUR_NAME} ([0-9a-f]{8})\\s*$`);

/** The note on a flagged cell: every problem in full, and a last line that says whose note it is. */
export function noteText(problems: readonly Problem[]): string {
  const body = withPlainEnds(problems.map(inFull).join('\n\n'));
  return `${body}\n—— ${OUR_NAME} ${checksum(body)}`;
}

/** Whether a note is ours and as we wrote it; one that the user has edited is the user's. */
export function isOurNote(text: string): boolean {
  const [, body, sum] = FOOTER.exec(withPlainEnds(text)) ?? [];
  return body !== undefined && checksum(body) === sum;
}

/** The same in the little room of an input prompt: what is wrong and what to do. */
export function promptText(problems: readonly Problem[]): string {
  const text = problems
    .map(({ severity, message }) => `【${SEVERITY_NAMES[severity]}】${message.what}${message.how}`)
    .join('\n');
  return text.length <= MAX_PROMPT ? text : `${text.slice(0, MAX_PROMPT - 2)}……`;
}

function inFull({ severity, rule, message }: Problem): string {
  return [
    `【${SEVERITY_NAMES[severity]}】${message.what}`,
    `依据与影响：${message.why}`,
    `处理建议：${message.how}`,
    `规则：${rule}`,
  ].join('\n');
}

/** Hosts change line ends. */
function withPlainEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** FNV-1a, 32 bits, in hexadecimal. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
