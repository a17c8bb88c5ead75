// What the Excel build has beside its scripts: the manifest for the address it will stand at, the icons and, for an
// intranet, Microsoft's own files, copied from the installed package and never committed.
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { dirname, join, posix } = require('node:path');

const ROOT = dirname(__dirname);
const { version } = require('../package.json');

/** Where manifest.xml, as committed, says that the add-in stands: on the machine of whoever develops it. */
const DEVELOPMENT = 'https://localhost:3000';

/** Addresses of office.js by the name of the setting; any other https address that ends in office.js will do, too. */
const OFFICE = {
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  // For tenants of 21Vianet in China.
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

const TOO_OLD =
  '这台电脑上的 Excel 用旧的浏览器内核（Internet Explorer 或旧版 Edge）显示加载项，本助手在其中不能运行，表格没有改动。' +
  '请安装 Microsoft Edge WebView2 并更新 Office；批量授权的 Office 2016、2019 不能改用新内核，请改用 Office 2021 或更新的版本。';
const NEEDS =
  'Excel 2021 或更新的版本、Microsoft 365、Excel 网页版或 Mac 版；零售版 Office 2019 要装有 Microsoft Edge WebView2。';

/** A setting that cannot be meant. `message` says in Chinese what to write. */
class SettingError extends Error {
  name = 'SettingError';
}

/**
 * The settings of a build, as `npm run build -- --env address=https://… --env officejs=local` gives them.
 *
 * @param {{ address?: string, officejs?: string }} env
 */
function settings({ address = DEVELOPMENT, officejs = 'cdn' } = {}) {
  const local = officejs === 'local';
  const office = local ? `${localFolder()}/office.js` : (OFFICE[officejs] ?? officejs);
  if (!local && !/^https:\/\/[^?#]+\/office\.js$/.test(office)) {
    throw new SettingError(
      `officejs=${officejs} 不对。请写 cdn、china、local，或以 office.js 结尾的 https 地址。 / Unknown officejs setting.`,
    );
  }
  return { address: checkedAddress(address), office, local };
}

function checkedAddress(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.search || url.hash || url.username) {
    throw new SettingError(
      `address=${address} 不对。Excel 只从 https 地址载入加载项，请写 https://服务器/文件夹。 / An https address is needed.`,
    );
  }
  return url.href.replace(/\/$/, '');
}

/** The manifest for the address; every address is an add-in of its own, so that builds do not get in each other's way. */
function manifestFor(manifest, address) {
  if (address === DEVELOPMENT) return manifest;
  return manifest
    .replaceAll(DEVELOPMENT, address)
    .replace(/<!--[\s\S]*?-->\n/, '')
    .replace(/<Id>([^<]*)<\/Id>/, (_, id) => `<Id>${idFor(id, address)}</Id>`);
}

/** A name-based UUID (RFC 9562, version 5): the same for every build with the address. */
function idFor(namespace, name) {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function officePackage() {
  const file = require.resolve('@microsoft/office-js/package.json');
  return { folder: dirname(file), version: JSON.parse(readFileSync(file, 'utf8')).version };
}

/** With the version in its name, so that browsers may keep its files for ever. */
function localFolder() {
  return `office-js-${officePackage().version}`;
}

/** Of the package's `dist`: what Excel asks for on each platform, in Chinese and in English. */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'o15apptofilemappingtable.js',
  'telemetry/oteljs_agave.js',
  'ariatelemetry/aria-web-telemetry.js',
];

/** office.js asks for this folder by another spelling than the package has; most servers tell the two apart. */
const ERROR_PAGES = { from: 'agaveerrorux', to: 'AgaveErrorUX' };

/** Microsoft's files by the path they get, with their licence beside them. */
function officeFiles() {
  const { folder } = officePackage();
  const dist = join(folder, 'dist');
  const pages = readdirSync(join(dist, ERROR_PAGES.from), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath ?? file.path, file.name).slice(join(dist, ERROR_PAGES.from).length + 1));
  return [
    ['LICENSE.md', join(folder, 'LICENSE.md')],
    ...OFFICE_FILES.map((name) => [name, join(dist, name)]),
    ...pages.map((name) => [posix.join(ERROR_PAGES.to, ...name.split(/[\\/]/)), join(dist, ERROR_PAGES.from, name)]),
  ].map(([name, source]) => [`${localFolder()}/${name}`, source]);
}

/** Webpack's plugin that puts all of it beside the pages. */
class ExcelSite {
  constructor({ address, local }) {
    this.address = address;
    this.local = local;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap('ExcelSite', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'ExcelSite', stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const [name, content] of this.files())
            compilation.emitAsset(name, new RawSource(content), { minimized: true });
        },
      );
    });
  }

  files() {
    const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
    const icons = readdirSync(join(ROOT, 'assets')).filter((name) => /^icon.*\.png$/.test(name));
    return [
      ['manifest.xml', Buffer.from(manifestFor(manifest, this.address))],
      ...icons.map((name) => [`assets/${name}`, readFileSync(join(ROOT, 'assets', name))]),
      ...(this.local ? officeFiles().map(([name, source]) => [name, readFileSync(source)]) : []),
    ];
  }
}

/** What the templates of the pages are given. */
function templateParameters({ office, local }) {
  return {
    office,
    scripts: local ? "'self'" : `'self' ${new URL(office).origin}`,
    tooOld: TOO_OLD,
    needs: NEEDS,
    version,
  };
}

module.exports = { ExcelSite, settings, manifestFor, templateParameters, DEVELOPMENT };
