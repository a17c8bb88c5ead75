import { beside } from './cases/beside';
import { contents } from './cases/contents';
import { failure } from './cases/failure';
import { marks } from './cases/marks';
import { sheets } from './cases/sheets';
import { user } from './cases/user';
import { whole } from './cases/whole';
import type { ContractCase } from './stage';

export { NotTried } from './assert';
export { attempt, type CaseResult, type Outcome } from './attempt';
export { scratchIn, type Scratch } from './scratch';
export type { CaseGroup, ContractCase, MarkMaker, Stage } from './stage';

/** What every host does, case by case: the tests run it over each host, the self-check in the host it finds itself in. */
export const contract: readonly ContractCase[] = [
  ...contents,
  ...beside,
  ...whole,
  ...sheets,
  ...marks,
  ...failure,
  ...user,
];
