import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';

/**
 * Imports run one way: pure core -> models of sheets -> workbook code -> workflows -> faces.
 * Each row names a room, the rooms it may not import, and why; the reason is what the developer reads.
 */
const rooms = [
  'reporting',
  'spreadsheet',
  'sheets',
  'word',
  'workbook',
  'intake',
  'workflows',
  'sample',
  'taskpane',
  'commands',
  'cli',
  'host',
];
const mayImport = {
  reporting: [],
  spreadsheet: [],
  sheets: ['reporting', 'spreadsheet'],
  word: ['sheets', 'reporting'],
  workbook: ['sheets', 'spreadsheet', 'reporting'],
  intake: ['sheets', 'spreadsheet', 'reporting'],
  workflows: ['workbook', 'word', 'intake', 'sheets', 'spreadsheet', 'reporting'],
  sample: ['workflows', 'sheets', 'spreadsheet', 'reporting'],
  taskpane: ['workflows', 'reporting'],
  commands: ['workflows', 'reporting'],
  cli: ['workflows', 'sample', 'reporting', 'host', 'spreadsheet', 'sheets', 'intake'],
  host: ['spreadsheet'],
};
const why = {
  reporting:
    'The domain is pure: it knows nothing of Office, files or screens, so every rule can be tested as a plain function.',
  spreadsheet: 'A workbook as data knows no school; the host and the file code stand on it.',
  sheets:
    'sheets/ turns the domain into spreadsheet models and back; it must stay pure so that both the pane and files can use it.',
  word: 'word/ writes the report as a document from what the domain and its sheets say; it knows no workbook.',
  workbook: 'workbook/ is the only code that says Excel.*; it draws models and reads tables, it does not decide.',
  intake: 'intake/ reads what schools send; it does not know the open workbook.',
  workflows: 'A workflow is one thing a person does; the faces call it, never the other way round.',
  sample: 'The sample set is made the way an office makes its files; nothing of the product may lean on it.',
  taskpane: 'A face calls workflows and shows what they say.',
  commands: 'A face calls workflows and shows what they say.',
  cli: 'The command line is a face with a composition root: it may start the host, but it touches workbooks only through workflows.',
  host: 'The host is Excel without Excel: it must never learn what a school is.',
};
/** Folders of a room that another may import all the same. */
const exceptions = {
  // The pane's worker makes forms with their formulas worked out; the evaluator knows nothing but spreadsheet models.
  'taskpane host': ['./calculation'],
};
const zones = rooms.flatMap((room) =>
  rooms
    .filter((other) => other !== room && !mayImport[room].includes(other))
    .map((other) => ({
      target: `./src/${room}`,
      from: `./src/${other}`,
      except: exceptions[`${room} ${other}`] ?? [],
      message: why[room],
    })),
);

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'tmp', 'coverage'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { maxDepth: 6 }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-globals': [
        'error',
        { name: 'Excel', message: 'Only src/workbook talks to Excel, so that one place keeps the sync budget.' },
        { name: 'Office', message: 'Only src/workbook talks to Office, so that one place keeps the sync budget.' },
      ],
    },
  },
  {
    files: [
      'src/workbook/**',
      'tests/workbook/**',
      'tests/host/**',
      'tests/e2e/**',
      'src/taskpane/**',
      'src/commands/**',
    ],
    rules: { 'no-restricted-globals': 'off' },
  },
  { files: ['**/*.cjs', 'webpack.config.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
