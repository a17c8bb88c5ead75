/**
 * How the notation departs from the standard one (sign, number, unit: `≥90%`), so that it can be named and put right.
 * None of them changes the meaning.
 */
export type Deviation =
  | 'width' // full-width or compatibility characters: ≥90％, ﹦100%
  | 'sign' // a sign written another way: >=, ≧, 》, 6~8份
  | 'words' // a sign in words: 不低于90%, 90%以上
  | 'unitWord' // a unit in other words: 100百分比, 250万
  | 'brackets' // a unit in brackets: ≥90.00(%)
  | 'zeros' // needless zeros: 90.00
  | 'separators' // thousands separators: 1,000个
  | 'rangeUnit' // the unit of a range anywhere but once at its end: 6%-8%
  | 'spaces'
  | 'stop' // a full stop behind the value: 15万元。
  | 'sentence'; // words around the value: 辖区企业满意率达95%以上。
