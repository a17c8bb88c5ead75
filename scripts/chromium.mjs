// Chrome, Chromium or Edge, which the browser tests, the pictures and the benchmarks of the pages drive.
import { join } from 'node:path';
import { aptInstall, findProgram } from './programs.mjs';

/** The fonts are for what the grid paints: without them Chinese is boxes. */
const PACKAGES = ['chromium', 'fonts-noto-cjk'];
const NAMES =
  process.platform === 'win32'
    ? ['chrome.exe', 'msedge.exe', 'chromium.exe']
    : [
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        'microsoft-edge',
        'Google Chrome',
        'Chromium',
        'Microsoft Edge',
      ];

/** The program, found or installed; else `missing` says in words what is skipped and what to do. */
export function chromium() {
  const path = find() ?? (install() ? find() : null);
  if (path) return { path };
  return {
    missing:
      '没有找到 Chrome、Chromium 或 Edge，因此跳过“在浏览器里”的测试。' +
      `请安装其中一个（Debian：apt-get install ${PACKAGES.join(' ')}），或用环境变量 JIXIAO_CHROMIUM 指明它的位置。`,
  };
}

function find() {
  return findProgram({ named: process.env.JIXIAO_CHROMIUM, names: NAMES, places: usualPlaces() });
}

function install() {
  return !process.env.JIXIAO_CHROMIUM && aptInstall(...PACKAGES);
}

function usualPlaces() {
  return [
    '/snap/bin',
    '/opt/google/chrome',
    '/opt/microsoft/msedge',
    ...['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS`),
    ...[process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application'),
        join(folder, 'Microsoft', 'Edge', 'Application'),
        join(folder, 'Chromium', 'Application'),
      ]),
  ];
}
