import { applyChange } from './apply-change';
import { check } from './check';
import { clearMarks } from './clear-marks';
import { fillRates } from './fill-rates';
import { fix } from './fix';
import { goToCell } from './go-to-cell';
import { goToProblem } from './go-to-problem';
import { ignore } from './ignore';
import { importText } from './import-text';
import { insertTemplate } from './insert-template';
import { mark } from './mark';
import { nextProblem } from './next-problem';
import { previewFixes } from './preview-fixes';
import { previousProblem } from './previous-problem';
import { readRates } from './read-rates';
import { restore } from './restore-ignored';
import { submit } from './submit';
import { templatePlace } from './template-place';
import { undo } from './undo';

/** Every command, in the order in which a table goes through them. */
export const COMMANDS = [
  templatePlace,
  insertTemplate,
  importText,
  check,
  goToCell,
  goToProblem,
  nextProblem,
  previousProblem,
  applyChange,
  previewFixes,
  fix,
  ignore,
  restore,
  mark,
  clearMarks,
  readRates,
  fillRates,
  submit,
  undo,
] as const;
