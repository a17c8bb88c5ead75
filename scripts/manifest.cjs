// The check of manifest.xml that needs no network. Sources: Microsoft's [MS-OWEMXML] (order of elements, lengths) and
// "Add-in icons" (sizes). Microsoft's own validator asks a service of theirs; scripts/manifest-check.mjs --online calls it.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Children in their order: `?` may be missing, `+` may come again, `*` both. Elements that are not here hold text alone. */
const CHILDREN = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl ' +
    'AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides',
  DisplayName: 'Override*',
  'OfficeApp/Description': 'Override*',
  Requirements: 'Sets',
  Sets: 'Set+',
  'OfficeApp/Hosts': 'Host+',
  DefaultSettings: 'SourceLocation',
  VersionOverrides: 'Description? Requirements? Hosts Resources',
  'VersionOverrides/Hosts': 'Host+',
  'VersionOverrides/Hosts/Host': 'DesktopFormFactor',
  DesktopFormFactor: 'GetStarted? FunctionFile? ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  ExtensionPoint: 'CustomTab',
  CustomTab: 'Group+ Label',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'bt:Image+',
  ShowTaskpane: 'TaskpaneId? SourceLocation Title?',
  ExecuteFunction: 'FunctionName',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image+',
  'bt:Urls': 'bt:Url+',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
  'bt:String': 'bt:Override*',
};

/** Which resource an element may name, by `parent/element`, else by the element. */
const RESOURCE_OF = {
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  FunctionFile: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  'bt:Image': 'bt:Images',
};

/** Characters that a text of a resource may have. */
const LENGTHS = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250, 'bt:Urls': 2048, 'bt:Images': 2048 };
const MAX_ID = 32;
const MAX_CONTROL_ID = 125;
const ICON_SIZES = ['16', '32', '80'];
/** Besides the default, which is Chinese. */
const LOCALE = 'en-US';

/**
 * What is wrong with a manifest, in Chinese, a line each.
 *
 * @param {string} xml
 * @param {{ version: string, folder: string, release?: boolean, pages?: boolean }} site `folder` holds what the addresses
 *   name; `release`: it must not speak of this machine; `pages`: the pages have to be there as well as the pictures
 * @returns {string[]}
 */
function checkManifest(xml, site) {
  let root;
  try {
    root = parse(xml);
  } catch (error) {
    return [error.message];
  }
  const all = [...elements(root)];
  return [
    ...all.flatMap(childrenFaults),
    ...plainFaults(root, site),
    ...resourceFaults(all),
    ...idFaults(all),
    ...addressFaults(all, site),
    ...iconFaults(root, all, site),
  ];
}

/** The functions that buttons call, in the order of the ribbon. */
function functionNames(xml) {
  return [...elements(parse(xml))].filter(({ name }) => name === 'FunctionName').map(({ text }) => text);
}

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g;

/** A tree of the elements; whatever else XML knows, a manifest does without. Throws on what is not well-formed. */
function parse(xml) {
  const top = { name: '', children: [], text: '' };
  let current = top;
  let end = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const [token, slash, name, attributes, empty] = match;
    takeText(current, xml.slice(end, match.index));
    end = match.index + token.length;
    if (name === undefined) continue;
    if (slash) {
      if (current.name !== name)
        throw new Error(`第 ${line(xml, match.index)} 行：</${name}> 与 <${current.name}> 不配对`);
      current = current.parent;
      continue;
    }
    const element = { name, parent: current, children: [], text: '', attributes: attributesOf(attributes) };
    current.children.push(element);
    if (!empty) current = element;
  }
  takeText(current, xml.slice(end));
  if (current !== top) throw new Error(`<${current.name}> 没有结束`);
  if (top.children.length !== 1) throw new Error('应当只有一个根元素');
  return top.children[0];
}

function takeText(element, text) {
  if (/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`不是合格的 XML：${text.trim().slice(0, 60)}`);
  if (text.trim() !== '') element.text += text.trim();
}

function attributesOf(text) {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  const attributes = Object.fromEntries(pairs);
  if (Object.keys(attributes).length < pairs.length) throw new Error(`属性重复：${text.trim()}`);
  return attributes;
}

function line(xml, index) {
  return xml.slice(0, index).split('\n').length;
}

function* elements(element) {
  yield element;
  for (const child of element.children) yield* elements(child);
}

function child(element, name) {
  return element.children.find((one) => one.name === name);
}

function path(element) {
  return element.parent?.name ? `${path(element.parent)}/${element.name}` : element.name;
}

function childrenFaults(element) {
  const own = path(element);
  const key =
    element.name === 'Action'
      ? element.attributes['xsi:type']
      : Object.keys(CHILDREN)
          .filter((name) => own === name || own.endsWith(`/${name}`))
          .sort((a, b) => b.length - a.length)[0];
  const names = element.children.map(({ name }) => `${name} `).join('');
  const grammar = (CHILDREN[key] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((part) => part.replace(/^([\w:]+)(.?)$/, '(?:$1 )$2'))
    .join('');
  if (new RegExp(`^${grammar}$`).test(names)) return [];
  return [`<${own}> 里应依次是 ${CHILDREN[key] ?? '文字'}，现在是 ${names.trim() || '空的'}`];
}

function plainFaults(root, { version }) {
  const text = (name) => child(root, name)?.text ?? '';
  const faults = [];
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text('Id'))) faults.push(`Id 不是 GUID：${text('Id')}`);
  if (text('Version') !== `${version}.0`)
    faults.push(`Version 是 ${text('Version')}，应与 package.json 一致：${version}.0`);
  if (text('DefaultLocale') !== 'zh-CN') faults.push('DefaultLocale 应是 zh-CN');
  if (text('Permissions') !== 'ReadWriteDocument') faults.push('Permissions 应是 ReadWriteDocument，不多也不少');
  for (const [name, max] of [
    ['DisplayName', LENGTHS['bt:ShortStrings']],
    ['Description', LENGTHS['bt:LongStrings']],
  ]) {
    const element = child(root, name);
    if (element) faults.push(...textFaults(element, max));
  }
  for (const set of [...elements(root)].filter((element) => element.name === 'Set')) {
    // As text: 1.10 is another version than 1.1.
    if (!/^\d+\.\d+$/.test(set.attributes.MinVersion ?? ''))
      faults.push(`<Set ${set.attributes.Name}> 没有写明 MinVersion`);
  }
  return faults;
}

/** Of an element with a default value and one for the other language. */
function textFaults(element, max) {
  const name = element.attributes.id ?? element.name;
  const other = element.children.find(({ attributes }) => attributes.Locale === LOCALE);
  const texts = [element.attributes.DefaultValue ?? '', ...(other ? [other.attributes.Value] : [])];
  return [
    ...(other ? [] : [`${name} 没有 ${LOCALE} 的文字`]),
    ...texts.flatMap((text) =>
      text.length === 0 || text.length > max ? [`${name} 应有 1 到 ${max} 个字符：${text}`] : [],
    ),
  ];
}

function resourceFaults(all) {
  const resources = new Map();
  const faults = [];
  for (const element of all.filter(({ parent }) => parent?.parent?.name === 'Resources')) {
    const { id = '' } = element.attributes;
    if (id === '' || id.length > MAX_ID) faults.push(`资源的 id 应有 1 到 ${MAX_ID} 个字符：${id}`);
    if (resources.has(id)) faults.push(`资源的 id 重复：${id}`);
    resources.set(id, element.parent.name);
    if (element.name === 'bt:String') faults.push(...textFaults(element, LENGTHS[element.parent.name]));
  }
  const used = new Set();
  for (const { name, attributes } of all) {
    const { resid } = attributes;
    if (resid === undefined) continue;
    used.add(resid);
    if (resources.get(resid) !== RESOURCE_OF[name])
      faults.push(`<${name} resid="${resid}"> 在 ${RESOURCE_OF[name]} 里没有`);
  }
  return [...faults, ...[...resources.keys()].filter((id) => !used.has(id)).map((id) => `资源 ${id} 没有用到`)];
}

function idFaults(all) {
  const ids = all
    .filter(({ name }) => ['CustomTab', 'Group', 'Control'].includes(name))
    .map(({ attributes }) => attributes.id ?? '');
  return [
    ...ids.filter((id) => id === '' || id.length > MAX_CONTROL_ID).map((id) => `功能区的 id 不对：${id}`),
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `功能区的 id 重复：${id}`),
  ];
}

/** Every address of the manifest. */
function addresses(all) {
  return all
    .filter(({ name }) => /Url$|^SourceLocation$|^bt:(?:Image|Url)$/.test(name))
    .flatMap(({ attributes }) => attributes.DefaultValue ?? []);
}

function addressFaults(all, { folder, release = false, pages = false }) {
  const faults = [...new Set(addresses(all))].flatMap((address) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.protocol !== 'https:') return [`地址不是 https：${address}`];
    if (address.length > LENGTHS['bt:Urls']) return [`地址太长：${address}`];
    if (release && /^(?:localhost|127\.|\[::1\])/.test(url.hostname))
      return [`发布用的清单里有本机的地址：${url.origin}`];
    const file = join(folder, fileOf(address));
    return (pages || address.endsWith('.png')) && !existsSync(file) ? [`没有这个文件：${fileOf(address)}`] : [];
  });
  return [...new Set(faults)];
}

/** The file that an address names, from the folder of the manifest; the site itself may stand in any folder. */
function fileOf(address) {
  return /(?:assets\/)?[^/]*$/.exec(address)[0];
}

function iconFaults(root, all, { folder }) {
  const images = new Map(
    all.flatMap(({ name, attributes }) =>
      name === 'bt:Image' && attributes.id ? [[attributes.id, attributes.DefaultValue]] : [],
    ),
  );
  const wanted = [
    [child(root, 'IconUrl')?.attributes.DefaultValue, '32'],
    [child(root, 'HighResolutionIconUrl')?.attributes.DefaultValue, '64'],
    ...all.flatMap(({ attributes: { size, resid } }) => (size && images.has(resid) ? [[images.get(resid), size]] : [])),
  ];
  const missing = all
    .filter(({ name }) => name === 'Icon')
    .flatMap((icon) => {
      const sizes = icon.children.map(({ attributes }) => attributes.size);
      return ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `${path(icon)} 没有 ${size} 像素的图标`);
    });
  return [
    ...missing,
    ...[...new Map(wanted.map((one) => [one.join(' '), one])).values()].flatMap(([address = '', size]) => {
      const file = join(folder, fileOf(address));
      // A missing file has been told.
      if (!existsSync(file)) return [];
      const found = sizeOfPng(readFileSync(file));
      return found === `${size}×${size}` ? [] : [`${fileOf(address)} 应是 ${size}×${size}，现在是 ${found}`];
    }),
  ];
}

function sizeOfPng(bytes) {
  const isPng = bytes.length > 24 && bytes.toString('latin1', 1, 4) === 'PNG';
  return isPng ? `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}` : '不是 PNG';
}

module.exports = { checkManifest, functionNames };
