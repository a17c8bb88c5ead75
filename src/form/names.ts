import { foldLabel } from './text';

/** Names of surveys that are rates though they do not end in 率. Longer names that end so are sentences. */
const SURVEY = /(?:满意度|满意程度|知晓度|认可度)(?:指标)?$/u;
const LONGEST_SURVEY_NAME = 15;

/** Verbs that make a sentence of a name: 提升群众满意度. */
const ACTION = /提升|提高|增强|改善|增加|扩大|做好|确保/u;

/** Brackets that people put behind a name: 结余率(结余数/预算数), 满意度（%）. */
const REMARK = /\([^()]*\)$/u;

/**
 * Whether a 三级指标 names a rate: it ends in 率, or it is a short …满意度, …知晓度. `…，提升群众满意度` is a sentence
 * about satisfaction and no rate.
 */
export function isRateName(name: string): boolean {
  const plain = foldLabel(name).replace(REMARK, '');
  if (plain.endsWith('率')) return true;
  return SURVEY.test(plain) && plain.length <= LONGEST_SURVEY_NAME && !/[,。;、]/u.test(plain) && !ACTION.test(plain);
}
