import type { Notice, Place } from '../form/model';

/** Long enough to recognise a text by, short enough for one line of a list. */
const SHOWN = 40;

/** A text for a message: on one line, shortened. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}……` : line;
}

function unrecognised(at: Place, message: string): Notice {
  return { kind: 'unrecognised', at: { row: at.row, column: at.column }, message };
}

export function strayNotice(at: Place, texts: readonly string[]): Notice {
  const quoted = texts.map((text) => `“${shortened(text)}”`).join('、');
  return unrecognised(at, `${quoted}没有认出是表里的哪一项，未参加校验。如属表内内容，请核对标签和位置。`);
}

export function repeatedLabelNotice(at: Place, label: string): Notice {
  return unrecognised(at, `标签“${shortened(label)}”在同一张表里出现了两次，只读取了前一处。`);
}

export function unknownHeaderNotice(at: Place, header: string): Notice {
  return unrecognised(at, `表头“${shortened(header)}”不是已知的栏目，该栏内容照原样保留，未参加校验。`);
}

export function noTargetColumnNotice(at: Place, header: string): Notice {
  return unrecognised(
    at,
    `有“${shortened(header)}”一栏，但同一行没有“指标值”一栏，没有当作绩效目标表读取。如是目标表，请补上“指标值”表头。`,
  );
}

export function endNotice(at: Place, text: string): Notice {
  return unrecognised(
    at,
    `“${shortened(text)}”不像指标行，指标读到它的上一行为止，其后的内容没有读取。如其后还有指标，请移到这一行之前。`,
  );
}

export function noRowsNotice(at: Place): Notice {
  return unrecognised(at, '表头下面没有指标行，表可能不完整。请核对指标是否在表头之下。');
}
