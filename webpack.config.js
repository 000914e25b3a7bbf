const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

/** Office.js comes from Microsoft's network only: Excel refuses other copies, and its licence wants it so. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Nothing leaves the machine: the page talks to itself and to the hosts Office.js is served from. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "connect-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const page = (name) =>
  new HtmlPlugin({
    filename: `${name}.html`,
    template: `src/${name}/${name}.html`,
    chunks: [name],
    templateParameters: { OFFICE_JS, CONTENT_SECURITY_POLICY },
  });

module.exports = (_env, { mode }) => ({
  entry: { taskpane: './src/taskpane/taskpane.ts', commands: './src/commands/commands.ts' },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].[contenthash:8].js', clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
    ],
  },
  plugins: [
    page('taskpane'),
    page('commands'),
    new CopyPlugin({ patterns: ['manifest.xml', { from: 'assets/*.png' }] }),
  ],
  devtool: mode === 'production' ? false : 'source-map',
  performance: { hints: false },
});
