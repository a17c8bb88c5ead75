import type { Locator, Page } from 'playwright-core';
import { publishedText } from '../../support/published';

/** A state that the pane can be in. */
export interface Scene {
  readonly name: string;
  /** Which page of test/pages shows it: what its address asks for. */
  readonly query: string;
  /** From the page as it comes up to the state. */
  readonly arrive: (page: Page) => Promise<void>;
}

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** The line that says whether the table may be handed in. */
export function verdict(page: Page): Locator {
  return page.getByRole('heading', { name: /可以报送|处错误|无法判断/ });
}

/** The nth problem of the list, from 0. */
export function problem(page: Page, name: RegExp): Locator {
  return page.getByRole('group', { name: '问题清单' }).getByRole('button', { name }).first();
}

async function shows(...what: readonly Locator[]): Promise<void> {
  for (const one of what) await one.waitFor();
}

async function checked(page: Page): Promise<void> {
  await button(page, '校验').click();
  await verdict(page).waitFor();
}

const PROGRESS = { 预算完成数: '15700000', 预算调整数: '4200000', 结转结余总额: '160000' };

async function rated(page: Page): Promise<void> {
  for (const [label, value] of Object.entries(PROGRESS)) await page.getByLabel(label, { exact: true }).fill(value);
  await shows(page.getByText('未达标').first());
}

async function selfCheck(page: Page): Promise<void> {
  await button(page, '宿主自检').click();
  await button(page, '开始自检').waitFor();
}

export const SCENES: readonly Scene[] = [
  { name: 'waiting', query: 'host=never', arrive: (page) => shows(page.getByRole('progressbar')) },
  { name: 'failed', query: 'host=failed', arrive: (page) => shows(button(page, '重新载入')) },

  { name: 'form', query: 'tab=form', arrive: (page) => shows(page.getByText(/将插入到新工作表/)) },
  { name: 'form-blank-sheet', query: 'tab=form&table=none', arrive: (page) => shows(page.getByRole('radio').first()) },
  {
    name: 'form-faults',
    query: 'tab=form',
    arrive: async (page) => {
      await page.getByLabel('目标年度').fill('27');
      await button(page, '插入标准模板').click();
      await shows(page.getByText('请填写部门（单位）名称。'));
    },
  },
  {
    name: 'form-import',
    query: 'tab=form',
    arrive: async (page) => {
      await page.getByLabel('公开的绩效目标表').fill(publishedText());
      await shows(button(page, '插入到新工作表'));
    },
  },
  {
    name: 'form-inserted',
    query: 'tab=form',
    arrive: async (page) => {
      await page.getByLabel('部门（单位）名称').fill('某市示范局');
      await button(page, '插入标准模板').click();
      await shows(button(page, /^撤销/));
    },
  },

  { name: 'check', query: 'tab=check', arrive: (page) => shows(button(page, '校验')) },
  {
    name: 'check-none',
    query: 'tab=check&table=none',
    arrive: async (page) => {
      await button(page, '校验').click();
      await shows(page.getByRole('heading', { name: '没有找到绩效目标表' }));
    },
  },
  { name: 'check-errors', query: 'tab=check', arrive: checked },
  {
    name: 'check-open',
    query: 'tab=check',
    arrive: async (page) => {
      await checked(page);
      await problem(page, /^错误/).click();
      await shows(button(page, '忽略…'));
    },
  },
  {
    name: 'check-ignoring',
    query: 'tab=check',
    arrive: async (page) => {
      await checked(page);
      await problem(page, /^警告/).click();
      await button(page, '忽略…').click();
      await button(page, '忽略').click();
      await shows(page.getByText(/没有理由不能忽略/));
    },
  },
  {
    name: 'check-ignored',
    query: 'tab=check',
    arrive: async (page) => {
      await checked(page);
      await problem(page, /^警告/).click();
      await button(page, '忽略…').click();
      await page.getByLabel('忽略的理由').fill('上级统一规定的写法，已电话核实');
      await button(page, '忽略').click();
      await page.getByText('已忽略', { exact: true }).click();
      await shows(page.getByText(/^理由：/));
    },
  },
  {
    name: 'check-by-rule',
    query: 'tab=check',
    arrive: async (page) => {
      await checked(page);
      await button(page, '按规则').click();
    },
  },
  {
    name: 'check-fixes',
    query: 'tab=check&table=faulty',
    arrive: async (page) => {
      await checked(page);
      await button(page, /^全部规范写法/).click();
      await shows(button(page, /^应用/));
    },
  },
  {
    name: 'check-marked',
    query: 'tab=check',
    arrive: async (page) => {
      await checked(page);
      await page.getByRole('switch', { name: '在表中标注' }).click();
      await shows(button(page, /^撤销/));
    },
  },
  { name: 'check-ready', query: 'tab=check&table=ready', arrive: checked },
  { name: 'check-clean', query: 'tab=check&table=clean', arrive: checked },

  { name: 'rates', query: 'tab=rates', arrive: (page) => shows(button(page, /^写入/)) },
  { name: 'rates-none', query: 'tab=rates&table=none', arrive: (page) => shows(button(page, '打开“模板”')) },
  { name: 'rates-filled', query: 'tab=rates', arrive: rated },
  {
    name: 'rates-written',
    query: 'tab=rates',
    arrive: async (page) => {
      await rated(page);
      await button(page, /^写入/).click();
      await shows(button(page, /^撤销/));
    },
  },

  { name: 'workbook', query: 'tab=workbook', arrive: (page) => shows(button(page, '检查整个工作簿')) },
  {
    name: 'workbook-none',
    query: 'tab=workbook&table=none',
    arrive: async (page) => {
      await button(page, '检查整个工作簿').click();
      await shows(page.getByRole('heading', { name: '没有找到绩效目标表' }));
    },
  },
  {
    name: 'workbook-many',
    query: 'tab=workbook&table=many',
    arrive: async (page) => {
      await button(page, '检查整个工作簿').click();
      await shows(page.getByRole('group', { name: '检查结果' }));
    },
  },

  { name: 'self-check', query: 'tab=workbook', arrive: selfCheck },
  {
    name: 'self-check-broken',
    query: 'tab=workbook&host=clumsy',
    arrive: async (page) => {
      await selfCheck(page);
      await button(page, '开始自检').click();
      await button(page, '重新自检').waitFor();
      for (const fold of [/^没有试/, /^做到/]) await page.locator('summary', { hasText: fold }).click();
      await shows(page.getByText(/^批注：应为/).first());
    },
  },
  {
    name: 'self-check-uncopied',
    query: 'tab=workbook',
    arrive: async (page) => {
      await selfCheck(page);
      await button(page, '开始自检').click();
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      });
      await button(page, '复制文字').click();
      await shows(page.getByRole('textbox', { name: '报告全文' }));
    },
  },

  {
    name: 'english-form',
    query: 'tab=form&language=en-US',
    arrive: (page) => shows(page.getByRole('textbox').first()),
  },
  {
    name: 'english-check',
    query: 'tab=check&language=en-US',
    arrive: async (page) => {
      await page.getByRole('tabpanel').getByRole('button').first().click();
      await shows(page.getByRole('switch'));
    },
  },
  { name: 'english-rates', query: 'tab=rates&language=en-US', arrive: (page) => shows(page.getByRole('list').first()) },
  {
    name: 'english-workbook',
    query: 'tab=workbook&table=many&language=en-US',
    arrive: async (page) => {
      await page.getByRole('tabpanel').getByRole('button').first().click();
      await shows(page.getByRole('list').first());
    },
  },
  {
    name: 'english-self-check',
    query: 'tab=workbook&language=en-US',
    arrive: async (page) => {
      await button(page, 'Host self-check').click();
      await button(page, 'Start the self-check').click();
      await button(page, 'Run the self-check again').waitFor();
      await shows(page.getByRole('heading', { name: 'Report' }));
    },
  },
];
