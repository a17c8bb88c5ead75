import type { Standard } from '../standard';
import { RATES } from './henan-2023/rates';
import { BOILERPLATE, ROWS, SECTIONS } from './henan-2023/rows';
import { labelsWith } from './labels';

/** The form this add-in was made for. */
export const henan2023: Standard = {
  id: 'henan-2023',
  name: '河南省（郑州市）部门（单位）整体绩效目标表，2023 年',
  year: 2023,
  source: {
    document: '郑州经济技术开发区管理委员会九龙办事处公开的部门（单位）整体绩效目标表',
    year: 2023,
  },
  title: '本级部门（单位）整体绩效目标表',
  moneyUnit: '元',
  blocks: { goals: true, tasks: true, budget: true },
  labels: labelsWith({}),
  sections: SECTIONS,
  rows: ROWS,
  rates: RATES,
  boilerplate: [BOILERPLATE],
};
