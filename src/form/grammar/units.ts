import { byFirstCharacter, wordAt } from './characters';

/** Units as they are met in published tables. Others are understood where they stand alone behind the number. */
const PLAIN = [
  ...['%', '‰', '个百分点', '倍', '分', '级', '类', '度', '位'],
  ...['元', '千元', '万元', '百万元', '亿元'],
  ...['个', '次', '人', '人次', '万人', '万人次', '名', '户', '户次', '万户', '家', '家次', '所', '村', '社区'],
  ...['处', '项', '件', '份', '篇', '期', '场', '场次', '批', '批次', '例', '起', '宗', '条', '对', '组', '队', '班'],
  ...[
    '辆',
    '台',
    '套',
    '台套',
    '座',
    '栋',
    '间',
    '块',
    '张',
    '本',
    '册',
    '株',
    '棵',
    '头',
    '只',
    '部',
    '幅',
    '盏',
    '根',
  ],
  ...[
    '亩',
    '万亩',
    '公顷',
    '平方米',
    '万平方米',
    '平方公里',
    '立方米',
    '万立方米',
    '㎡',
    '㎥',
    'm2',
    'm²',
    'm3',
    'm³',
    'km2',
  ],
  ...['米', '千米', '公里', '厘米', '毫米', 'm', 'M', 'km', 'KM', 'cm', 'mm'],
  ...['吨', '万吨', '千克', '公斤', '克', '升', '毫升', 'kg', 'g', 't', 'L', 'mg', 'ml'],
  ...[
    '年',
    '季度',
    '个季度',
    '个月',
    '周',
    '日',
    '天',
    '小时',
    '分钟',
    '秒',
    '工作日',
    '个工作日',
    '个自然日',
    '学时',
    '课时',
  ],
  ...['℃', '°C', '分贝', 'dB', '千瓦', '千瓦时', '兆瓦', 'kW', 'kWh', 'MW', '标准煤', '吨标准煤', '微克', '毫克'],
  ...['h', 'min', 'MB', 'GB', 'TB', 'Mbps', 'Gbps', 'lx', 'kV', 'kVA', 'MPa'],
];

/** Units in other words, and the unit that is meant: 250万 is money. */
const IN_WORDS: Readonly<Record<string, string>> = {
  百分比: '%',
  百分率: '%',
  百分点: '个百分点',
  万: '万元',
  亿: '亿元',
  圆: '元',
  月: '个月',
};

const LENGTHS_OF_TIME = new Set([
  ...['年', '季度', '个季度', '个月', '周', '日', '天', '小时', '分钟', '秒', 'h', 'min'],
  ...['工作日', '个工作日', '个自然日'],
]);

const KNOWN = new Set([...PLAIN, ...Object.keys(IN_WORDS)]);
const KNOWN_BY_FIRST = byFirstCharacter([...KNOWN].map((text) => ({ text })));

const LONGEST_OWN_UNIT = 6;
const OWN_UNIT = /^(?!余|多|几|分之)[\p{L}\p{M}㎡㎥²³·/]*\p{Script=Han}[\p{L}\p{M}㎡㎥²³·/]*$/u;

/** Whether the text as a whole is a unit that is known, alone or joined: 元/人·月. */
export function isKnownUnit(text: string): boolean {
  return text !== '' && (KNOWN.has(text) || text.split(/[/·]/u).every((part) => KNOWN.has(part)));
}

/** Whether the text could be a unit of the user's own: a few characters of Chinese. */
export function isPossibleUnit(text: string): boolean {
  return isKnownUnit(text) || (text.length <= LONGEST_OWN_UNIT && OWN_UNIT.test(text));
}

/** The longest known unit that a text begins with, or ''. */
export function knownUnitAt(text: string): string {
  return wordAt(KNOWN_BY_FIRST, text, 0)?.text ?? '';
}

/** 百分比 → %; a unit that is no word stays as it is. */
export function standardUnit(unit: string): string {
  return IN_WORDS[unit] ?? unit;
}

export function isLengthOfTime(unit: string): boolean {
  return LENGTHS_OF_TIME.has(unit);
}
