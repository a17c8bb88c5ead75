import type { Injector } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';

/** Functions whose texts are texts, and those that give them on. What works with numbers or days may read them as such. */
const OF_TEXTS = [
  'CONCATENATE',
  'EXACT',
  'FIND',
  'IF',
  'IFERROR',
  'ISTEXT',
  'LEFT',
  'LEN',
  'MID',
  'N',
  'RIGHT',
  'SEARCH',
  'SUBSTITUTE',
  'T',
  'TEXTJOIN',
];

/**
 * Lets a quoted text in a formula be a text. The grid takes `"100%"`, `"1/2"` or `"8:30"` for a number before a function
 * sees it, so that no mark on such a text would show.
 */
export function keepTexts(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  for (const name of OF_TEXTS) {
    const executor = functions.getExecutor(name);
    if (executor) executor.isArgumentsIgnoreNumberPattern = () => true;
  }
}
