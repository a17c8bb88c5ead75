import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TABLES = join('test', 'fixtures', 'tables');

/** The published table of 郑州经济技术开发区管理委员会九龙办事处, 2023, as extracted. */
export const PUBLISHED = join(TABLES, '000_fef1010ff2924dfd.txt');

export function publishedText(): string {
  return readFileSync(PUBLISHED, 'utf8');
}
