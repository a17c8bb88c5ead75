const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { ExcelSite, settings, templateParameters } = require('./scripts/excel-site.cjs');

const swc = {
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
};

/** Written for browsers that know no newer language; it must stay as it is. */
const OLD_SCRIPT = /too-old/;

const resolve = { extensions: ['.ts', '.tsx', '.js'] };

/** @type {import('webpack').Configuration} */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  context: __dirname,
  entry: './src/cli/jixiao.ts',
  output: { path: path.join(__dirname, 'dist', 'cli'), filename: 'jixiao.cjs', clean: true },
  resolve,
  module: { rules: [swc], parser: { javascript: { dynamicImportMode: 'eager' } } },
  devtool: false,
  // Read by Node alone: smaller would not be faster, and a message that names a function helps.
  optimization: { minimize: false },
};

/**
 * Pages in a folder of static files: every address is relative, so that any web server can carry it under any path.
 * A template is a whole page with its static shell and content security policy; without an entry it has no scripts.
 *
 * @param {{ name: string, folder: string, plugins?: object[], pages: readonly {
 *   name: string, entry?: string, template: string, file?: string, options?: object }[] }} site
 * @returns {import('webpack').Configuration}
 */
function site({ name, pages, folder, plugins = [] }) {
  return {
    name,
    mode: 'production',
    target: ['web', 'es2022'],
    context: __dirname,
    entry: Object.fromEntries(pages.flatMap((page) => (page.entry ? [[page.name, page.entry]] : []))),
    output: {
      path: folder,
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      assetModuleFilename: '[name].[contenthash:8][ext]',
      publicPath: 'auto',
      clean: true,
    },
    resolve,
    module: {
      rules: [
        swc,
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'], sideEffects: true },
        { test: /\.(?:png|svg|woff2?)$/, type: 'asset/resource' },
        { test: /\.txt$/, type: 'asset/source' },
        { test: OLD_SCRIPT, type: 'asset/resource' },
      ],
    },
    plugins: [
      ...pages.map(
        ({ name, entry, template, file = 'index.html', options }) =>
          new HtmlWebpackPlugin({
            template,
            filename: file,
            chunks: entry ? [name] : [],
            scriptLoading: 'defer',
            ...options,
          }),
      ),
      new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css', chunkFilename: '[name].[contenthash:8].css' }),
      ...plugins,
    ],
    devtool: false,
    performance: { hints: false },
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false, exclude: OLD_SCRIPT })],
    },
  };
}

/** A folder with one page. */
function page({ folder, ...only }) {
  return site({ name: only.name, folder, pages: [only] });
}

const workbench = page({
  name: 'workbench',
  entry: './src/workbench/main.tsx',
  template: './src/workbench/index.html',
  folder: path.join(__dirname, 'dist', 'workbench'),
});

/** The pane alone over a workbook in memory, for the tests in a browser. */
const pages = page({
  name: 'pages',
  entry: './test/pages/pane.tsx',
  template: './test/pages/pane.html',
  folder: path.join(__dirname, 'dist', 'pages'),
});

/**
 * The add-in: its pages, its manifest and, where office.js is to come from the same server, Microsoft's files.
 *
 * @param {string} name
 * @param {{ address?: string, officejs?: string }} [env]
 */
function addIn(name, env) {
  const set = settings(env);
  const options = { inject: false, templateParameters: templateParameters(set) };
  const room = './src/entries/excel';
  const page = (name, entry) => ({
    name,
    ...(entry && { entry: `${room}/${entry}` }),
    template: `${room}/${name}.html`,
    file: `${name}.html`,
    options,
  });
  return site({
    name,
    folder: path.join(__dirname, 'dist', name),
    pages: [
      page('taskpane', 'taskpane.tsx'),
      page('commands', 'commands.ts'),
      page('message', 'message.ts'),
      page('help'),
    ],
    plugins: [new ExcelSite(set)],
  });
}

/** As an intranet has it: nothing comes from elsewhere. The tests in a browser drive this one. */
const intranet = addIn('intranet', { officejs: 'local' });

/** As webpack asks for it: with what stands behind `--env`. */
module.exports = (env) => [cli, workbench, pages, intranet, addIn('excel', env)];
module.exports.page = page;
