import type { Texts } from '..';
import { check } from './check';
import { form } from './form';
import { pane } from './pane';
import { rates } from './rates';
import { ribbon } from './ribbon';
import { workbench } from './workbench';
import { workbook } from './workbook';

export const enUS: Texts = { pane, form, check, rates, ribbon, workbook, workbench };
