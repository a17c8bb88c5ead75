import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormContent } from '../src/form/content';
import { importText } from '../src/read/text';

const PUBLISHED = join('test', 'fixtures', 'tables', '000_fef1010ff2924dfd.txt');

/** The published table of 34 rows, as content of the form. */
export function publishedContent(): FormContent {
  const { content } = importText(readFileSync(PUBLISHED, 'utf8'));
  if (!content) throw new Error(`${PUBLISHED} was not understood`);
  return content;
}

/** The published table in `count` variants, each with texts of its own, so that nothing can be remembered between them. */
export function variants(count: number): FormContent[] {
  const content = publishedContent();
  return Array.from({ length: count }, (_, i) => ({
    ...content,
    unit: `${content.unit}${i}`,
    indicators: content.indicators.map((indicator) => ({
      ...indicator,
      explanation: indicator.explanation && `${indicator.explanation}（${i}）`,
    })),
  }));
}
