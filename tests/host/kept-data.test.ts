/** What add-ins and people keep in the workbook beside cells: properties, settings, custom XML. All of it reaches the file. */
import { unzipSync, strFromU8 } from 'fflate';
import { openHostFromBytes, installHost, type EmbeddedHost } from '../../src/host/embedded-host';
import { failureCode, freshHost, onSheet } from './hosting';

const addIn = { id: '3a1ecb6c-04a7-4b0e-9f0e-25c1b6e7d0a1', version: '1.2.0.0' };

let host: EmbeddedHost;
beforeEach(() => {
  host = freshHost(['Một', 'Hai'], { addIn });
});

/** Saved and opened again, under a host of its own. */
function reopen(options = { addIn }): void {
  host = openHostFromBytes(host.save(), options);
  installHost(host);
}

type Work<T> = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => T;

interface Row {
  behaviour: string;
  write: Work<void>;
  /** Loads what `told` tells. */
  read: Work<OfficeExtension.ClientObject | OfficeExtension.ClientResult<unknown> | unknown[]>;
  told: unknown;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

const rows: Row[] = [
  {
    behaviour: 'properties: texts, and the revision number',
    write: (_sheet, { properties }) =>
      void properties.set({
        title: 'Giao ban tháng 11',
        subject: 'Báo cáo',
        author: 'Kế toán',
        keywords: 'giao ban; số liệu',
        comments: 'Bản nháp',
        category: 'Nội bộ',
        manager: 'Trưởng phòng',
        company: 'Phòng GD&ĐT',
        revisionNumber: 7,
      }),
    read: (_sheet, { properties }) =>
      properties.load('title,subject,author,keywords,comments,category,manager,company,revisionNumber'),
    told: {
      title: 'Giao ban tháng 11',
      subject: 'Báo cáo',
      author: 'Kế toán',
      keywords: 'giao ban; số liệu',
      comments: 'Bản nháp',
      category: 'Nội bộ',
      manager: 'Trưởng phòng',
      company: 'Phòng GD&ĐT',
      revisionNumber: 7,
    },
  },
  {
    behaviour: 'properties.custom: the kind follows the value; add sets an existing one, whatever the case',
    write: (_sheet, { properties: { custom } }) => {
      custom.add('Chữ', 'a');
      custom.add('CHỮ', 'b & c');
      custom.add('Số', 12);
      custom.add('Lẻ', 1.5);
      custom.add('Có', true);
      custom.add('Ngày', new Date(Date.UTC(2021, 10, 28)));
    },
    read: (_sheet, { properties }) => properties.custom.load('items/key,items/type,items/value'),
    told: {
      items: [
        { key: 'Chữ', type: 'String', value: 'b & c' },
        { key: 'Số', type: 'Number', value: 12 },
        { key: 'Lẻ', type: 'Float', value: 1.5 },
        { key: 'Có', type: 'Boolean', value: true },
        { key: 'Ngày', type: 'Date', value: '2021-11-28T00:00:00.000Z' },
      ],
    },
  },
  {
    behaviour: 'properties.custom: delete one, deleteAll',
    write: (_sheet, { properties: { custom } }) => {
      custom.add('a', 1);
      custom.deleteAll();
      custom.add('b', 1);
      custom.add('c', 2);
      custom.getItem('B').delete();
    },
    read: (_sheet, { properties }) => properties.custom.load('items/key,items/value,items/type'),
    told: { items: [{ key: 'c', type: 'Number', value: 2 }] },
  },
  {
    behaviour: 'worksheet.customProperties: texts by name, whatever the case; add overwrites',
    write: (sheet) => {
      sheet.customProperties.add('Kỳ', '2021-10');
      sheet.customProperties.add('kỳ', '2021-11');
      sheet.customProperties.add('x', '');
      sheet.customProperties.getItem('X').value = 'ý nghĩa';
      sheet.customProperties.add('y', 'z');
      sheet.customProperties.getItem('y').delete();
    },
    read: (sheet) => sheet.customProperties.load('items/key,items/value'),
    told: {
      items: [
        { key: 'Kỳ', value: '2021-11' },
        { key: 'x', value: 'ý nghĩa' },
      ],
    },
  },
  {
    behaviour: 'settings: any JSON value, dates among them',
    write: (_sheet, { settings }) => {
      settings.add('a', { b: [1, 'hai'] });
      settings.add('lúc', new Date(5));
      settings.add('bỏ', 1);
      settings.getItem('bỏ').delete();
    },
    read: (_sheet, { settings }) => settings.load('items/key,items/value'),
    told: {
      items: [
        { key: 'a', value: { b: [1, 'hai'] } },
        { key: 'lúc', value: '1970-01-01T00:00:00.005Z' },
      ],
    },
  },
  {
    behaviour: 'customXmlParts: content as given, found by the namespace of the root',
    write: (_sheet, { customXmlParts }) => {
      customXmlParts.add('<a xmlns="urn:một">x</a>');
      customXmlParts.add('<p:b xmlns:p="urn:hai" q=">"/>');
      customXmlParts.getByNamespace('urn:một').getOnlyItem().setXml('<a xmlns="urn:một"><c/></a>');
    },
    read: (_sheet, { customXmlParts }) => {
      const [one, two] = ['urn:một', 'urn:hai'].map((uri) => customXmlParts.getByNamespace(uri).getOnlyItem());
      return [
        one.getXml(),
        two.getXml(),
        customXmlParts.getByNamespace('urn:ba').getCount(),
        customXmlParts.getCount(),
      ];
    },
    told: ['<a xmlns="urn:một"><c/></a>', '<p:b xmlns:p="urn:hai" q=">"/>', 0, 2],
  },
];

const asTold = (read: unknown): unknown =>
  Array.isArray(read) ? read.map((result: OfficeExtension.ClientResult<unknown>) => result.value) : plain(read);

it.each(rows)('$behaviour', async ({ write, read, told }) => {
  await onSheet((sheet, context) => write(sheet, context.workbook));
  expect(asTold(await onSheet((sheet, context) => read(sheet, context.workbook)))).toEqual(told);
  reopen();
  expect(asTold(await onSheet((sheet, context) => read(sheet, context.workbook)))).toEqual(told);
});

it('a custom XML part is found by its id, also after the file was saved', async () => {
  const part = await onSheet((_sheet, { workbook }) => workbook.customXmlParts.add('<a xmlns="urn:a"/>').load('id'));
  reopen();
  const found = await onSheet((_sheet, { workbook }) => workbook.customXmlParts.getItem(part.id).load('namespaceUri'));
  expect(found.namespaceUri).toBe('urn:a');
  await onSheet((_sheet, { workbook }) => workbook.customXmlParts.getItem(part.id).delete());
  reopen();
  const gone = await onSheet((_sheet, { workbook }) => workbook.customXmlParts.getItemOrNullObject(part.id));
  expect(gone.isNullObject).toBe(true);
  expect(Object.keys(unzipSync(host.save())).filter((name) => name.startsWith('customXml'))).toEqual([]);
});

it('settings of another add-in stay in the file and are not shown', async () => {
  await onSheet((_sheet, { workbook }) => void workbook.settings.add('a', 1));
  reopen({ addIn: { id: '00000000-0000-0000-0000-00000000000b', version: '1.0' } });
  await onSheet((_sheet, { workbook }) => void workbook.settings.add('b', 2));
  const count = await onSheet((_sheet, { workbook }) => workbook.settings.getCount());
  expect(count.value).toBe(1);
  reopen();
  const first = await onSheet((_sheet, { workbook }) => workbook.settings.load('items/key'));
  expect(first.items.map(({ key }) => key)).toEqual(['a']);
});

it('settings of nobody in particular last as long as the session', async () => {
  freshHost(['Một']);
  const setting = await onSheet((_sheet, { workbook }) => workbook.settings.add('a', 1).load('value'));
  expect(setting.value).toBe(1);
  const [{ workbook }] = [host];
  expect(workbook.addIns).toBeUndefined();
});

it('what was not touched keeps its bytes', async () => {
  await onSheet((sheet, { workbook }) => {
    workbook.customXmlParts.add('<a/>');
    workbook.properties.custom.add('k', 'v');
    workbook.settings.add('a', 1);
    sheet.customProperties.add('k', 'v');
  });
  reopen();
  const before = unzipSync(host.save());
  await onSheet((_sheet, { workbook }) => void (workbook.properties.title = 'Mới'));
  const after = unzipSync(host.save());
  const changed = Object.keys(after).filter(
    (name) => strFromU8(after[name]) !== strFromU8(before[name] ?? new Uint8Array()),
  );
  expect(changed.sort()).toEqual(['[Content_Types].xml', '_rels/.rels', 'docProps/core.xml']);
});

it.each<[behaviour: string, work: Work<unknown>, code: string]>([
  ['customXmlParts.add: what is no XML', (_sheet, { customXmlParts }) => customXmlParts.add('<a>'), 'InvalidArgument'],
  [
    'getOnlyItem: an error when there is none',
    (_sheet, { customXmlParts }) => customXmlParts.getByNamespace('urn:x').getOnlyItem().load('id'),
    'ItemNotFound',
  ],
  [
    'getOnlyItem: an error when there are two',
    (_sheet, { customXmlParts }) => {
      customXmlParts.add('<a xmlns="urn:a"/>');
      customXmlParts.add('<b xmlns="urn:a"/>');
      customXmlParts.getByNamespace('urn:a').getOnlyItem().load('id');
    },
    'InvalidOperation',
  ],
  [
    'custom.getItem: ItemNotFound',
    (_sheet, { properties }) => properties.custom.getItem('x').load('value'),
    'ItemNotFound',
  ],
  [
    'worksheet.customProperties.add: a key over 255 characters',
    (sheet) => sheet.customProperties.add('k'.repeat(256), 'v'),
    'InvalidArgument',
  ],
])('%s', async (_behaviour, work, code) => {
  const run = async (context: Excel.RequestContext): Promise<void> => {
    work(context.workbook.worksheets.getFirst(), context.workbook);
    await context.sync();
  };
  expect(await failureCode(run)).toBe(code);
});
