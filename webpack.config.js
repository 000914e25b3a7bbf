const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

/** In Excel, Office.js comes from Microsoft's network only: Excel refuses other copies, and its licence wants it so. */
const HOSTED_OFFICE = 'https://appsforoffice.microsoft.com';
/** In the workbench it is the same library from its npm package, beside the page: nothing is fetched from elsewhere. */
const OFFICE_FOLDER = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
/** Where each of its files is expected beside office.js; the package spells some in lower case. */
const OFFICE_FILES = {
  'office.js': 'office.js',
  'excel-web-16.00.js': 'excel-web-16.00.js',
  'vi-vn/office_strings.js': 'vi-vn/office_strings.js',
  'en-us/office_strings.js': 'en-us/office_strings.js',
  'telemetry/oteljs_agave.js': 'telemetry/oteljs_agave.js',
  // The page office.js asks, over http, whether the page around the pane is trusted.
  'agaveerrorux/index.html': 'AgaveErrorUX/index.html',
  'agaveerrorux/agaveerrorux.js': 'AgaveErrorUX/AgaveErrorUX.js',
  'agaveerrorux/style/agaveerrorux.css': 'AgaveErrorUX/style/AgaveErrorUX.css',
};

/** Over http (localhost) office.js asks a page beside it whether it may trust the workbench; names as office.js spells them. */
const TRUST_PAGE = {
  'index.html': 'index.html',
  'agaveerrorux.js': 'AgaveErrorUX.js',
  'style/agaveerrorux.css': 'style/AgaveErrorUX.css',
};

/** Nothing leaves the machine: a page talks to itself and, in Excel, to the host Office.js is served from. */
function contentSecurityPolicy(...officeHosts) {
  const self = ["'self'", ...officeHosts].join(' ');
  return [
    "default-src 'self'",
    `script-src ${self}`,
    `connect-src ${self}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The add-in's own pages, which differ only in where office.js comes from. */
function addInPages(officeJs, policy) {
  return ['taskpane', 'commands'].map(
    (name) =>
      new HtmlPlugin({
        filename: `${name}.html`,
        template: `src/${name}/${name}.html`,
        chunks: [name],
        templateParameters: { OFFICE_JS: officeJs, CONTENT_SECURITY_POLICY: policy },
      }),
  );
}

const ADD_IN_ENTRIES = { taskpane: './src/taskpane/taskpane.tsx', commands: './src/commands/commands.ts' };
const ADD_IN_FILES = ['manifest.xml', { from: 'assets/*.png' }];

function shared(mode) {
  return {
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
    devtool: mode === 'production' ? false : 'source-map',
    performance: { hints: false },
  };
}

function addIn(mode) {
  return {
    ...shared(mode),
    name: 'add-in',
    entry: ADD_IN_ENTRIES,
    // The workbench lies in a folder of its own inside.
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: '[name].[contenthash:8].js',
      clean: { keep: /^workbench/ },
    },
    plugins: [
      ...addInPages(`${HOSTED_OFFICE}/lib/1/hosted/office.js`, contentSecurityPolicy(HOSTED_OFFICE)),
      new CopyPlugin({ patterns: ADD_IN_FILES }),
    ],
  };
}

/** A static page that needs nothing but itself: the engine, the grid, and the add-in's pages in frames. */
function workbench(mode) {
  const officeFiles = Object.entries(OFFICE_FILES).map(([from, to]) => ({
    from: path.join(OFFICE_FOLDER, from),
    to: `office-js/${to}`,
    info: { minimized: true },
  }));
  const trustPage = Object.entries(TRUST_PAGE).map(([file, name]) => ({
    from: path.join(OFFICE_FOLDER, 'agaveerrorux', file),
    to: `office-js/AgaveErrorUX/${name}`,
    info: { minimized: true },
  }));
  return {
    ...shared(mode),
    name: 'workbench',
    entry: {
      ...ADD_IN_ENTRIES,
      workbench: './src/host/workbench/workbench.tsx',
      'service-worker': './src/host/workbench/offline/service-worker.ts',
    },
    output: {
      path: path.resolve(__dirname, 'dist', 'workbench'),
      filename: ({ chunk }) => (chunk.name === 'service-worker' ? '[name].js' : '[name].[contenthash:8].js'),
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    plugins: [
      ...addInPages('office-js/office.js', contentSecurityPolicy()),
      new HtmlPlugin({
        filename: 'index.html',
        template: 'src/host/workbench/workbench.html',
        chunks: ['workbench'],
        templateParameters: { CONTENT_SECURITY_POLICY: contentSecurityPolicy() },
      }),
      new CopyPlugin({
        patterns: [
          ...ADD_IN_FILES,
          { from: 'src/host/workbench/app.webmanifest', to: '[name][ext]' },
          ...officeFiles,
          ...trustPage,
        ],
      }),
    ],
  };
}

module.exports = (_env, { mode }) => [addIn(mode), workbench(mode)];
