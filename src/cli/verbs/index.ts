import type { Verb } from '../verb';
import { check } from './check';
import { clear } from './clear';
import { fix } from './fix';
import { importVerb } from './import';
import { mark } from './mark';
import { rates } from './rates';
import { submit } from './submit';
import { template } from './template';

/** In the order in which a table goes through them. */
export const VERBS: readonly Verb[] = [template, importVerb, check, mark, clear, fix, rates, submit];
