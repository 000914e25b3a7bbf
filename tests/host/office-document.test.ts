/** `Office.context.document`: selection, settings and file by the first Office API. */
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import type { EmbeddedHost } from '../../src/host/embedded-host';
import type { AsyncResult } from '../../src/host/office/async-results';
import type { OfficeDocument } from '../../src/host/office/document';
import type { OfficeFile } from '../../src/host/office/file-slices';
import { freshHost, onSheet } from './hosting';

let host: EmbeddedHost;
let document: OfficeDocument;

beforeEach(() => {
  host = freshHost(['Bảng']);
  const { document: own } = host.Office.context;
  if (!own) throw new Error('Không có Office.context.document.');
  document = own;
});

function answer(ask: (callback: (result: AsyncResult) => void) => void): Promise<AsyncResult> {
  return new Promise((resolve) => ask(resolve));
}

describe('selected data', () => {
  beforeEach(async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:B2').values = [
        ['Lớp', 'Sĩ số'],
        ['1A', 0.5],
      ];
      sheet.getRange('B2').numberFormat = [['0%']];
      sheet.getRange('A1:B2').select();
    });
  });

  const read: [behaviour: string, type: string, options: object, value: unknown][] = [
    ['a text parts cells by tabs and rows by line ends', 'text', {}, 'Lớp\tSĩ số\n1A\t0.5'],
    ['a text of what the cells show', 'text', { valueFormat: 'formatted' }, 'Lớp\tSĩ số\n1A\t50%'],
    [
      'a matrix of values',
      'matrix',
      {},
      [
        ['Lớp', 'Sĩ số'],
        ['1A', 0.5],
      ],
    ],
  ];

  it.each(read)('getSelectedDataAsync: %s', async (_behaviour, type, options, value) => {
    const result = await answer((callback) => document.getSelectedDataAsync(type, options, callback));
    expect(result).toMatchObject({ status: host.Office.AsyncResultStatus.Succeeded, value });
  });

  it('getSelectedDataAsync: a type Excel has not fails with code 1000; the context comes back', async () => {
    const result = await answer((callback) => document.getSelectedDataAsync('html', { asyncContext: 7 }, callback));
    expect(result).toMatchObject({ status: 'failed', asyncContext: 7, error: { code: 1000 } });
  });

  it('setSelectedDataAsync: over a selection of the same size, from one cell on, else 2002', async () => {
    const set = (data: unknown): Promise<AsyncResult> => answer((back) => document.setSelectedDataAsync(data, back));
    expect(await set([[1, 2, 3]])).toMatchObject({ status: 'failed', error: { code: 2002 } });
    host.userSelects('Bảng', 'D1');
    expect(await set([[1, '=D1+1']])).toMatchObject({ status: 'succeeded' });
    host.userSelects('Bảng', 'D1:E1');
    const { value } = await answer((callback) => document.getSelectedDataAsync('matrix', callback));
    expect(value).toEqual([[1, 2]]);
  });
});

it('addHandlerAsync: told of each selection until the handler is removed', async () => {
  const told: unknown[] = [];
  const handler = ({ type }: Record<string, unknown>): void => void told.push(type);
  await answer((callback) => document.addHandlerAsync('documentSelectionChanged', handler, callback));
  host.userSelects('Bảng', 'C3');
  await answer((callback) => document.removeHandlerAsync('documentSelectionChanged', { handler }, callback));
  host.userSelects('Bảng', 'C4');
  expect(told).toEqual(['documentSelectionChanged']);
});

it('settings: set in memory, in the workbook once saved, where workbook.settings tells of it', async () => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.settings.onSettingsChanged.add(async ({ settings }) => {
      const setting = settings.getItem('Kỳ').load('value');
      await settings.context.sync();
      heard.push(setting.value);
    });
    await context.sync();
  });
  document.settings.set('Kỳ', '2021-11');
  expect([document.settings.get('Kỳ'), document.settings.get('Khác'), heard]).toEqual(['2021-11', null, []]);
  expect(await answer((callback) => document.settings.saveAsync(callback))).toMatchObject({ status: 'succeeded' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).toEqual(['2021-11']);
});

it('settings: what is removed goes when saved; what others saved comes when refreshed', async () => {
  document.settings.set('a', 1);
  await answer((callback) => document.settings.saveAsync(callback));
  document.settings.remove('a');
  await answer((callback) => document.settings.saveAsync(callback));
  await onSheet((_sheet, { workbook }) => void workbook.settings.add('b', 2));
  expect(document.settings.get('b')).toBeNull();
  await answer((callback) => document.settings.refreshAsync(callback));
  expect([document.settings.get('a'), document.settings.get('b')]).toEqual([null, 2]);
});

describe('getFileAsync', () => {
  const open = (type: string, options: object): Promise<AsyncResult> =>
    answer((callback) => document.getFileAsync(type, options, callback));

  it('the whole .xlsx in slices of the size asked for', async () => {
    const file = (await open('compressed', { sliceSize: 512 })).value as OfficeFile;
    const bytes: number[] = [];
    for (let index = 0; index < file.sliceCount; index++) {
      const { value } = await answer((callback) => file.getSliceAsync(index, callback));
      bytes.push(...(value as { data: number[] }).data);
    }
    expect([bytes.length, Math.ceil(file.size / 512)]).toEqual([file.size, file.sliceCount]);
    expect(readWorkbook(Uint8Array.from(bytes)).sheets.map(({ name }) => name)).toEqual(['Bảng']);
  });

  it('fails for a slice there is not, after closing, for slices above 4 MB, and for files that are not .xlsx', async () => {
    const file = (await open('compressed', {})).value as OfficeFile;
    const slice = (index: number): Promise<AsyncResult> => answer((callback) => file.getSliceAsync(index, callback));
    const failures = [await slice(1), await open('pdf', {}), await open('compressed', { sliceSize: 4194305 })];
    await answer((callback) => file.closeAsync(callback));
    failures.push(await slice(0));
    expect(failures.map(({ status }) => status)).toEqual(['failed', 'failed', 'failed', 'failed']);
  });
});
