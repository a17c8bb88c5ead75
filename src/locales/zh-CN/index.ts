import { check } from './check';
import { form } from './form';
import { pane } from './pane';
import { rates } from './rates';
import { ribbon } from './ribbon';
import { workbench } from './workbench';
import { workbook } from './workbook';

export const zhCN = { pane, form, check, rates, ribbon, workbook, workbench };
