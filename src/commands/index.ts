import { check } from './check';
import { clearMarks } from './clear-marks';
import { fillRates } from './fill-rates';
import { fix } from './fix';
import { importText } from './import-text';
import { insertTemplate } from './insert-template';
import { mark } from './mark';
import { submit } from './submit';

/** Every command, in the order in which a table goes through them. */
export const COMMANDS = [insertTemplate, importText, check, mark, clearMarks, fix, fillRates, submit] as const;
