import type { Indicator, Table } from '../../../form/model';
import type { Standard } from '../../../form/standard';
import { fold } from '../../../form/text';
import { change } from '../../change';
import { writtenFields } from '../../fields';
import { defineRule } from '../../rule';

/** Words and marks that a sentence cannot end with. 目的, 可以, 参与… are words that only end in the same character. */
const UNFINISHED: readonly RegExp[] = [
  /[，、（(“‘《：:]$/u,
  /(?<![所可予加得难足给何])以$/u,
  /(?<![总共之饱缓温平谦祥柔调协])和$/u,
  /(?<![普涉顾提触危波])及$/u,
  /(?<![参给授赋付])与$/u,
  /(?<![合兼归])并$/u,
  /(?<![目有])的$/u,
  /(?:或者?|以及|并且|按照|根据|对于|关于|为了)$/u,
];

/** `1、` `2.` `（3）`: where an item of a list begins. */
const ITEM = /(?:^|[。；;\s])[（(]?\d{1,2}[、.．)）]\s*/u;
/** A last item shorter than this share of the shortest before it, and without a mark at its end, breaks off. */
const SHORT = 0.5;

const QUOTED = 12;

/** The end of the text, as messages quote it. */
function ending(text: string): string {
  return text.length <= QUOTED ? text : `…${text.slice(-QUOTED)}`;
}

function lastSentence(text: string): string {
  return /[^。；;]*[。；;]?$/u.exec(text)![0].trim();
}

function breaksOff(text: string): boolean {
  return UNFINISHED.some((sign) => sign.test(text)) || hasOpenBracket(text) || lastItemIsShort(text);
}

function hasOpenBracket(text: string): boolean {
  const after = text.slice(Math.max(text.lastIndexOf('（'), text.lastIndexOf('('), text.lastIndexOf('《')));
  return /^[（(《]/u.test(after) && !/[）)》]/u.test(after);
}

function lastItemIsShort(text: string): boolean {
  const [, ...items] = text.split(new RegExp(ITEM, 'u'));
  const last = items.pop();
  if (last === undefined || items.length < 2 || /[。；;.！？]$/u.test(last)) return false;
  return last.length < SHORT * Math.min(...items.map((item) => item.length));
}

/** The fixed explanation in full where the text is only its beginning and stops inside a sentence. */
function wholeOf(
  indicator: Indicator,
  standard: Standard | null,
): { readonly text: string; readonly sure: boolean } | null {
  const row = standard?.rows.find(({ number }) => number === indicator.standardRow);
  const whole = row?.completion ?? row?.explanation;
  if (!row || whole === undefined || !indicator.explanation) return null;
  const folded = fold(whole);
  const found = fold(indicator.explanation.text);
  if (found === '' || found.length >= folded.length || !folded.startsWith(found)) return null;
  const stopsBetween = /[,;:.。、]$/u.test(found) || /^[,;:.。、]/u.test(folded.slice(found.length));
  return stopsBetween ? null : { text: whole, sure: row.completion === undefined };
}

/** Texts of the unit's own: the fixed wording is compared with the form instead. */
function ownTexts(table: Table): ReturnType<typeof writtenFields> {
  const fixed = new Set(
    table.indicators.flatMap(({ standardRow, name, explanation }) => (standardRow === null ? [] : [name, explanation])),
  );
  return writtenFields(table, { targets: false }).filter((field) => !fixed.has(field) && field !== table.unit);
}

export default defineRule({
  id: 'text/truncated',
  severity: 'hint',
  certainty: 'heuristic',
  title: '文字被截断',
  description:
    '文字停在半句话上：固定说明只剩前半段；以“以”“和”“、”等不能收尾的字或标点结束；括号没有合上；分条列举的最后一条没有写完。固定指标的说明与标准文字比较，其余按收尾判断。',
  clause: { document: '审核惯例', item: '完整性' },
  appliesTo: 'all',
  messages: {
    standard: {
      what: '“{field}”停在“{ending}”，后面的文字缺失。',
      why: '说明不完整会影响对指标的理解；这多半是打印或粘贴时被单元格截断的，不一定是填报单位的错误。',
      how: '请补全，标准说明以“{rest}”结束{certainty}。',
    },
    own: {
      what: '“{field}”停在“{ending}”，像是没有写完。',
      why: '文字中断会让审核人员看不出完整的意思；这多半是打印或粘贴时被单元格截断的。',
      how: '请核对原稿，把这句话写完。',
    },
  },
  *check(table, { standard }) {
    for (const indicator of table.indicators) {
      const whole = wholeOf(indicator, standard);
      if (!whole || !indicator.explanation) continue;
      const rest = lastSentence(whole.text);
      yield {
        message: 'standard',
        fields: [indicator.explanation],
        data: {
          ending: ending(indicator.explanation.text.trim()),
          rest,
          certainty: whole.sure ? '' : '（公开的表在此处中断，补全部分待核实）',
        },
        suggest: [
          change(`把结尾补全为“${rest}”${whole.sure ? '' : '（补全部分待核实）'}`, indicator.explanation, whole.text),
        ],
      };
    }
    for (const field of ownTexts(table)) {
      const text = field.text.trim();
      if (breaksOff(text)) yield { message: 'own', fields: [field], data: { ending: ending(text) } };
    }
  },
  examples: {
    valid: [
      { title: '补全后的固定说明' },
      {
        title: '以“目的”“可以”等词收尾',
        set: { '任务1·主要内容': '改善办公条件，达到保障运转的目的' },
      },
      {
        title: '固定说明只保留了前一条',
        set: { '预算编制完整性·指标值说明': '1.部门所有收入是否全部纳入部门预算;' },
      },
    ],
    invalid: [
      {
        title: '固定说明在半句处中断',
        set: {
          '资产管理规范性·指标值说明':
            '部门（单位）的资产配置、使用是否合规，处置是否规范，收入是否及时足额上缴，用以反映和考核部门（单位）资产管理的规范程度。1. 资产是否及时规范入账，资产报表数据与会计账簿数据是否相符，资产实物与财务账、资产账是否相符；2. 新增资产是否符合规定程序和规定标准，新增资产是否考虑闲置存量资产；3. 资产对外有偿使用（出租出借等）、对外投资、担保、资产处置等事项是否按规定报批；4. 资产收益是否及时足额',
        },
        finds: ['资产管理规范性·指标值说明'],
      },
      {
        title: '列举在中间中断',
        set: { '任务1·主要内容': '1、按月发放人员工资。2、支付办公和水电费用。3、购置必要的办公用品。4、举办科级以' },
        finds: ['任务1·主要内容'],
      },
      { title: '括号没有合上', set: { '任务2·主要内容': '新建高标准农田（含机井、渠道' }, finds: ['任务2·主要内容'] },
    ],
  },
});
