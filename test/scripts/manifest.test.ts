import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { RIBBON } from '../../src/entries/excel/ribbon';

const ROOT = join(__dirname, '..', '..');
const require = createRequire(__filename);
const { checkManifest, functionNames } = require('../../scripts/manifest.cjs') as {
  checkManifest: (xml: string, site: Site & { version: string; folder: string }) => string[];
  functionNames: (xml: string) => string[];
};
const { manifestFor } = require('../../scripts/excel-site.cjs') as {
  manifestFor: (manifest: string, address: string) => string;
};
const { version } = require('../../package.json') as { version: string };

interface Site {
  readonly release?: boolean;
  readonly pages?: boolean;
}

const MANIFEST = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const check = (xml: string, site: Site = {}): string[] => checkManifest(xml, { version, folder: ROOT, ...site });
const idOf = (xml: string): string => /<Id>(.*)<\/Id>/.exec(xml)![1]!;

test('the manifest has no faults', () => {
  expect(check(MANIFEST)).toEqual([]);
});

test('every button of the ribbon calls a command that there is, and every command has its button', () => {
  expect(functionNames(MANIFEST)).toEqual(Object.keys(RIBBON));
});

test.each([
  ['not well-formed', '</Hosts>', '</Host>', '不配对'],
  ['a bare ampersand', '>jixiao<', '>a & b<', '不是合格的 XML'],
  ['an attribute twice', 'id="Jixiao.Tab"', 'id="Jixiao.Tab" id="x"', '属性重复'],
  ['elements out of order', '<ProviderName>jixiao</ProviderName>', '', 'OfficeApp'],
  ['an element nobody knows', '<Permissions>', '<Colour>red</Colour><Permissions>', 'Colour'],
  ['no GUID', '<Id>7c0f5a52-', '<Id>7c0f5a5-', 'GUID'],
  ['another version than the package', `<Version>${version}.0`, '<Version>9.9.9.0', 'Version'],
  ['more permission than needed', 'ReadWriteDocument', 'ReadWriteMailbox', 'Permissions'],
  ['a set without its version', ' MinVersion="1.7"', '', 'MinVersion'],
  [
    'plain http',
    'DefaultValue="https://localhost:3000/help.html"',
    'DefaultValue="http://localhost/help.html"',
    'https',
  ],
  [
    'an icon of another size',
    'id="Icon.32" DefaultValue="https://localhost:3000/assets/icon-32.png"',
    'id="Icon.32" DefaultValue="https://localhost:3000/assets/icon-40.png"',
    '应是 32×32，现在是 40×40',
  ],
  ['an icon that is not there', '/assets/icon-32.png', '/assets/icon-33.png', '没有这个文件'],
  ['a size that Office needs', '<bt:Image size="80" resid="Icon.Check.80"/>', '', '没有 80 像素的图标'],
  ['a resource that is not there', 'resid="Check.Tip"', 'resid="Check.Tipp"', '在 bt:LongStrings 里没有'],
  [
    'a short text where a long one belongs',
    '<Description resid="Check.Tip"/>',
    '<Description resid="Check.Label"/>',
    'LongStrings',
  ],
  [
    'a resource nobody uses',
    '<LearnMoreUrl resid="Help.Url"/>',
    '<LearnMoreUrl resid="Pane.Url"/>',
    'Help.Url 没有用到',
  ],
  ['an id too long', /Check\.Tip/g, 'Check.Tip.Of.The.Second.Button.Of.All', '1 到 32'],
  ['an id twice', 'id="Jixiao.Clear"', 'id="Jixiao.Check"', '功能区的 id 重复'],
  ['a text too long', 'DefaultValue="校验"', `DefaultValue="${'校'.repeat(126)}"`, '1 到 125'],
  ['a text without English', '<bt:Override Locale="en-US" Value="Check"/>', '', '没有 en-US'],
])('%s is noticed', (_, from, to, finding) => {
  const changed = MANIFEST.replace(from, to);
  expect(changed).not.toBe(MANIFEST);
  expect(check(changed).join('\n')).toContain(finding);
});

describe('for a server', () => {
  const built = manifestFor(MANIFEST, 'https://jixiao.example.cn/excel');

  test('every address is the server’s, in the manifest of a release', () => {
    expect(check(built, { release: true })).toEqual([]);
    expect(built).toContain('"https://jixiao.example.cn/excel/taskpane.html"');
    expect(check(MANIFEST, { release: true })).toEqual(['发布用的清单里有本机的地址：https://localhost:3000']);
  });

  test('every address is an add-in of its own, the same one in every build', () => {
    const other = manifestFor(MANIFEST, 'https://test.example.cn');
    expect(idOf(manifestFor(MANIFEST, 'https://jixiao.example.cn/excel'))).toBe(idOf(built));
    expect(new Set([MANIFEST, built, other].map(idOf)).size).toBe(3);
    expect(idOf(built)).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test('a page that has not been built is noticed', () => {
    expect(check(built, { pages: true })).toContain('没有这个文件：taskpane.html');
  });
});
