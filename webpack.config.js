const path = require('node:path');

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

/** @type {import('webpack').Configuration} */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  context: __dirname,
  entry: './src/cli/jixiao.ts',
  output: { path: path.join(__dirname, 'dist', 'cli'), filename: 'jixiao.cjs', clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [swc] },
  devtool: false,
  // Read by Node alone: smaller would not be faster, and a message that names a function helps.
  optimization: { minimize: false },
};

module.exports = [cli];
