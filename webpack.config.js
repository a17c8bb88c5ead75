const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const TerserPlugin = require('terser-webpack-plugin');

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
 * A page in a folder of static files: every address is relative, so that any web server can carry it under any path.
 * The template is a whole page with its static shell and content security policy.
 *
 * @returns {import('webpack').Configuration}
 */
function page({ name, entry, template, folder, file = 'index.html' }) {
  return {
    name,
    mode: 'production',
    target: ['web', 'es2022'],
    context: __dirname,
    entry: { [name]: entry },
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
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({ template, filename: file, scriptLoading: 'defer' }),
      new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css', chunkFilename: '[name].[contenthash:8].css' }),
    ],
    devtool: false,
    performance: { hints: false },
    optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })] },
  };
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

module.exports = [cli, workbench, pages];
module.exports.page = page;
