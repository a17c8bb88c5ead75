import { createRequire } from 'node:module';

interface Settings {
  readonly address: string;
  readonly office: string;
  readonly local: boolean;
}

const { settings, templateParameters, ExcelSite } = createRequire(__filename)('../../scripts/excel-site.cjs') as {
  settings: (env?: Readonly<Record<string, string>>) => Settings;
  templateParameters: (set: Settings) => Readonly<Record<string, string>>;
  ExcelSite: new (set: Settings) => { files(): [name: string, content: Buffer][] };
};

const namesFor = (env: Readonly<Record<string, string>>): string[] =>
  new ExcelSite(settings(env)).files().map(([name]) => name);

test('by default office.js comes from Microsoft, and nothing of Microsoft’s is copied', () => {
  const set = settings();
  expect(set).toMatchObject({ address: 'https://localhost:3000', local: false });
  expect(templateParameters(set)).toMatchObject({
    office: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    scripts: "'self' https://appsforoffice.microsoft.com",
  });
  expect(namesFor({}).filter((name) => !/^(?:manifest\.xml|assets\/icon[\w-]*\.png)$/.test(name))).toEqual([]);
});

test('in an intranet everything is the server’s own, with the licence beside it', () => {
  const set = settings({ officejs: 'local' });
  const { office, scripts } = templateParameters(set);
  expect(office).toMatch(/^office-js-[\d.]+\/office\.js$/);
  expect(scripts).toBe("'self'");
  const folder = office!.replace('office.js', '');
  const names = namesFor({ officejs: 'local' });
  for (const file of [
    'LICENSE.md',
    'office.js',
    'excel-win32-16.01.js',
    'excel-web-16.00.js',
    'excel-mac-16.00.js',
    'zh-cn/office_strings.js',
    'AgaveErrorUX/index.html',
  ]) {
    expect(names).toContain(folder + file);
  }
});

test.each([
  ['china', 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js'],
  ['https://files.example.cn/office/office.js', 'https://files.example.cn/office/office.js'],
])('officejs=%s', (officejs, office) => {
  expect(settings({ officejs })).toMatchObject({ office, local: false });
});

test.each([
  [{ officejs: 'cnd' }, 'officejs=cnd'],
  [{ officejs: 'http://files.example.cn/office.js' }, 'officejs='],
  [{ officejs: 'https://files.example.cn/office.min.js' }, 'office.js 结尾'],
  [{ address: 'http://jixiao.example.cn' }, 'https'],
  [{ address: 'jixiao.example.cn' }, 'https'],
  [{ address: 'https://jixiao.example.cn/?a=1' }, 'https'],
])('%j is refused in words', (env, words) => {
  expect(() => settings(env)).toThrow(words);
});

test('a slash at the end of an address means nothing', () => {
  expect(settings({ address: 'https://jixiao.example.cn/excel/' }).address).toBe('https://jixiao.example.cn/excel');
});
