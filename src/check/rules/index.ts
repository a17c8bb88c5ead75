import type { Rule } from '../rule';
import structureRequiredField from './structure/required-field';
import structureStandardRow from './structure/standard-row';
import structureMissingSection from './structure/missing-section';
import structurePlaceholder from './structure/placeholder';
import structureYear from './structure/year';
import budgetSourceTotal from './budget/source-total';
import budgetStructureTotal from './budget/structure-total';
import budgetAmount from './budget/amount';
import budgetUnit from './budget/unit';
import budgetProjectSpending from './budget/project-spending';
import targetEmpty from './target/empty';
import targetUnreadable from './target/unreadable';
import targetUnit from './target/unit';
import targetOutOfRange from './target/out-of-range';
import targetDirection from './target/direction';
import targetLooserThanStandard from './target/looser-than-standard';
import targetVague from './target/vague';
import targetWrongWord from './target/wrong-word';
import targetNotARate from './target/not-a-rate';
import targetNotation from './target/notation';
import targetRawNumber from './target/raw-number';
import indicatorDuplicateName from './indicator/duplicate-name';
import indicatorBoilerplate from './indicator/boilerplate';
import textTruncated from './text/truncated';
import textSpacing from './text/spacing';
import textPunctuation from './text/punctuation';

/** Every rule, in the order of the catalogue. `npm run new:rule` adds to it. */
export const RULES: readonly Rule[] = [
  structureRequiredField,
  structureStandardRow,
  structureMissingSection,
  structurePlaceholder,
  structureYear,
  budgetSourceTotal,
  budgetStructureTotal,
  budgetAmount,
  budgetUnit,
  budgetProjectSpending,
  targetEmpty,
  targetUnreadable,
  targetUnit,
  targetOutOfRange,
  targetDirection,
  targetLooserThanStandard,
  targetVague,
  targetWrongWord,
  targetNotARate,
  targetNotation,
  targetRawNumber,
  indicatorDuplicateName,
  indicatorBoilerplate,
  textTruncated,
  textSpacing,
  textPunctuation,
];
