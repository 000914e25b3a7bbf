/** Batches as the documentation of Office.js describes them: what is loaded, what is null, what lasts, what two add-ins see. */
import { Calculation } from '../../src/host/calculation/calculation';
import { FaultPort } from '../../src/host/faults';
import { nodePasswords } from '../../src/host/passwords-node';
import { HostEnd } from '../../src/host/protocol/bridge';
import { RequestDesk } from '../../src/host/protocol/desk';
import { Session } from '../../src/host/session/session';
import { Traffic } from '../../src/host/traffic';
import { emptySheet, emptyWorkbook } from '../../src/spreadsheet/build';
import type { EmbeddedHost } from '../../src/host/embedded-host';
import { failure, failureCode, freshHost, onSheet, valuesOf } from './hosting';

let host: EmbeddedHost;
beforeEach(() => {
  host = freshHost(['a', 'b', 'c']);
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** What `toJSON` of the object holds: nothing but what was loaded. */
const loads: [behaviour: string, load: (workbook: Excel.Workbook) => OfficeExtension.ClientObject, told: unknown][] = [
  ['a string of names', ({ worksheets }) => worksheets.getFirst().load('name, position'), { name: 'a', position: 0 }],
  [
    'an array of names',
    ({ worksheets }) => worksheets.getFirst().load(['name', 'position']),
    { name: 'a', position: 0 },
  ],
  [
    'items/name',
    ({ worksheets }) => worksheets.load('items/name'),
    { items: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] },
  ],
  [
    'a name of the items without "items/"',
    ({ worksheets }) => worksheets.load('name'),
    { items: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] },
  ],
  [
    'nested names',
    ({ worksheets }) => worksheets.load('items/protection/protected'),
    { items: [0, 1, 2].map(() => ({ protection: { protected: false } })) },
  ],
  [
    'select and expand',
    ({ worksheets }) => worksheets.load({ select: 'name', expand: 'protection', top: 1 }),
    { items: [{ name: 'a', protection: { options: null, protected: false } }] },
  ],
  [
    '$top and $skip',
    ({ worksheets }) => worksheets.load({ name: true, $top: 1, $skip: 1 }),
    { items: [{ name: 'b' }] },
  ],
  ['$skip past the end', ({ worksheets }) => worksheets.load({ name: true, $skip: 5 }), { items: [] }],
  [
    '$all: every scalar',
    ({ worksheets }) => worksheets.getFirst().freezePanes.getLocationOrNullObject().load({ $all: true }),
    {},
  ],
  [
    'an object of flags, nested',
    ({ worksheets }) => worksheets.getFirst().load({ name: true, protection: { protected: true } }),
    { name: 'a', protection: { protected: false } },
  ],
];

it.each(loads)('load: %s', async (_behaviour, load, told) => {
  const loaded = await onSheet((_sheet, { workbook }) => load(workbook));
  expect(plain(loaded)).toMatchObject(told as object);
});

it('load: nothing but what was asked for', async () => {
  const sheet = await onSheet((sheet) => sheet.load('name'));
  expect(() => sheet.position).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
});

it('load: a name no such object has is let fall, as in "no-properties-needed"; a documented one that is missing is not', async () => {
  const sheet = await onSheet((sheet) => sheet.load(['name', 'no-properties-needed']));
  expect(sheet.name).toBe('a');
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().load('showDataTypeIcons');
    await context.sync();
  });
  expect(code).toBe('ApiNotFound');
});

it('retrieve: a plain object of what was asked, without touching the proxy', async () => {
  interface Retrieving {
    retrieve(names: string): unknown;
  }
  const told = await onSheet((sheet) => (sheet as unknown as Retrieving).retrieve('name, protection/protected'));
  expect(plain(told)).toMatchObject({ name: 'a', protection: { protected: false } });
  expect(plain(told)).not.toHaveProperty('position');
});

describe('null objects', () => {
  it.each<[behaviour: string, chain: (workbook: Excel.Workbook) => OfficeExtension.ClientObject]>([
    ['of …OrNullObject', ({ worksheets }) => worksheets.getItemOrNullObject('?')],
    ['a property of one', ({ worksheets }) => worksheets.getItemOrNullObject('?').protection],
    ['a range of one', ({ worksheets }) => worksheets.getItemOrNullObject('?').getRange('A1').getResizedRange(1, 1)],
    ['an item of a collection of one', ({ worksheets }) => worksheets.getItemOrNullObject('?').tables.getItemAt(0)],
  ])('%s', async (_behaviour, chain) => {
    const found = await onSheet((_sheet, { workbook }) => {
      const object = chain(workbook);
      (object as unknown as { load(): void }).load();
      return object;
    });
    expect(found.isNullObject).toBe(true);
  });

  it('take calls and settings without effect, and the batch goes on', async () => {
    const counted = await onSheet((sheet, { workbook: { worksheets } }) => {
      const none = worksheets.getItemOrNullObject('?');
      none.name = 'x';
      none.activate();
      const count = none.tables.getCount();
      none.delete();
      sheet.getRange('A1').values = [[1]];
      return count;
    });
    expect(counted.value).toBeUndefined();
    expect(await valuesOf('A1')).toEqual([[1]]);
  });

  it('are no argument: ItemNotFound', async () => {
    const code = await failureCode(async ({ workbook: { worksheets }, sync }) => {
      void sync;
      const none = worksheets.getItemOrNullObject('?').getRange('A1');
      worksheets.getFirst().getRange('A1').copyFrom(none);
      await worksheets.context.sync();
    });
    expect(code).toBe('ItemNotFound');
  });
});

it('ranges are tracked while a run lasts, and let go at its end or by untrack', async () => {
  const counts: number[] = [];
  interface Counting {
    _GetReferenceCount(): OfficeExtension.ClientResult<number>;
  }
  const count = async (context: Excel.RequestContext): Promise<void> => {
    const result = (context.workbook as unknown as Counting)._GetReferenceCount();
    await context.sync();
    counts.push(result.value);
  };
  await Excel.run(async (context) => {
    const ranges = ['A1', 'B1'].map((address) =>
      context.workbook.worksheets.getFirst().getRange(address).load('address'),
    );
    await context.sync();
    await count(context);
    ranges[0].untrack();
    await context.sync();
    await count(context);
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await Excel.run(count);
  expect(counts).toEqual([2, 1, 0]);
});

it('an object of another run: only when the run is given its context', async () => {
  const kept = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1').load('address');
    context.trackedObjects.add(range);
    await context.sync();
    return range;
  });
  const code = await failureCode(async (context) => {
    context.workbook.worksheets.getFirst().getRange('B1').copyFrom(kept);
    await context.sync();
  });
  expect(code).toBe('InvalidRequestContext');
  await Excel.run(kept, async (context) => {
    kept.values = [[5]];
    await context.sync();
  });
  await Excel.run([kept, kept.worksheet], async (context) => {
    kept.getOffsetRange(0, 1).values = [[6]];
    await context.sync();
  });
  expect(await valuesOf('A1:B1')).toEqual([[5, 6]]);
});

type Write = (sheet: Excel.Worksheet) => void;

it.each<[behaviour: string, write: Write, values: unknown[][]]>([
  [
    'one value for the whole range',
    (sheet) => void (sheet.getRange('A1:B2').values = 7 as never),
    [
      [7, 7],
      [7, 7],
    ],
  ],
  [
    'one formula for the whole range: each cell its own',
    (sheet) => void (sheet.getRange('A1:B2').formulas = '=ROW()*10+COLUMN()' as never),
    [
      [11, 12],
      [21, 22],
    ],
  ],
  [
    'null leaves a cell as it is, "" empties it',
    (sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('A1:B2').values = [
        [null, 'x'],
        ['', null],
      ];
    },
    [
      [1, 'x'],
      ['', 4],
    ],
  ],
  [
    'dates are read and written as serial numbers',
    (sheet) => {
      sheet.getRange('A1:B1').values = [['11/28/2021', 44_528]];
      sheet.getRange('A2:B2').formulas = [['=A1=B1', '=YEAR(A1)']];
    },
    [
      [44_528, 44_528],
      [true, 2021],
    ],
  ],
  [
    'actions take effect in the order they were queued',
    (sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 1],
        [1, 1],
      ];
      range.clear('Contents');
      sheet.getRange('A1').values = [[2]];
    },
    [
      [2, ''],
      ['', ''],
    ],
  ],
])('writing: %s', async (_behaviour, write, values) => {
  await onSheet((sheet) => write(sheet));
  expect(await valuesOf('A1:B2')).toEqual(values);
});

it('an error: what came before is done, what comes after is not, and the failing call is named', async () => {
  const failed = await failure(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getFirst().getRange('A1').values = [['trước']];
    worksheets.getItem('không có').activate();
    worksheets.getFirst().getRange('A2').values = [['sau']];
    await context.sync();
  });
  expect(failed).toMatchObject({ code: 'ItemNotFound' });
  expect(failed.statement).toContain('getItem');
  expect(await valuesOf('A1:A2')).toEqual([['trước'], ['']]);
  // The batch is over: the next one starts afresh in the same host.
  await onSheet((sheet) => void (sheet.getRange('A2').values = [[1]]));
  expect(await valuesOf('A2')).toEqual([[1]]);
});

it('suspending the screen or calculation until the next sync changes no result', async () => {
  await Excel.run(async (context) => {
    const { application } = context;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:A2').formulas = [['2'], ['=A1*3']];
    await context.sync();
  });
  expect(await valuesOf('A1:A2')).toEqual([[2], [6]]);
});

describe('the fault port counts from now', () => {
  /** One request: no range, which would send another to be let go. */
  const write = (value: number) =>
    onSheet((_sheet, { workbook: { properties } }) => {
      properties.title = String(value);
      properties.subject = String(value);
    });

  const written = (): (string | undefined)[] => [host.workbook.properties.title, host.workbook.properties.subject];

  it.each<[behaviour: string, plan: () => void, ends: string[], values: unknown[]]>([
    [
      'the second request fails',
      () => host.faults.failRequest(2, 'RequestAborted'),
      ['ok', 'RequestAborted', 'ok'],
      ['3', '3'],
    ],
    [
      'a failed request does nothing',
      () => host.faults.failRequest(3, 'GeneralException'),
      ['ok', 'ok', 'GeneralException'],
      ['2', '2'],
    ],
    [
      'faults may be called off',
      () => {
        host.faults.failRequest(1, 'GeneralException');
        host.faults.clear();
      },
      ['ok', 'ok', 'ok'],
      ['3', '3'],
    ],
  ])('%s', async (_behaviour, plan, ends, values) => {
    plan();
    const told: string[] = [];
    for (const value of [1, 2, 3])
      told.push(
        await write(value).then(
          () => 'ok',
          (error: { code: string }) => error.code,
        ),
      );
    expect(told).toEqual(ends);
    expect(written()).toEqual(values);
  });

  it('an action that fails leaves what came before it in the batch', async () => {
    await write(0);
    const ends: unknown[] = [];
    for (let n = 1; n <= 9; n++) {
      host.faults.clear();
      await write(0);
      host.faults.failAction(n, 'RequestAborted');
      await write(n).catch(() => undefined);
      ends.push(written().map((value) => value === String(n)));
    }
    const [first, ...later] = ends;
    expect(first).toEqual([false, false]);
    expect(later).toContainEqual([true, false]);
    expect(later.at(-1)).toEqual([true, true]);
    expect(ends).not.toContainEqual([false, true]);
  });
});

/** Requests as two panes send them, each through an end of its own. */
describe('two ends at one desk', () => {
  interface Answer {
    id: number;
    type: number;
    message: {
      statusCode?: number;
      body?: { Results: unknown[]; Error?: { Code: string; ActionIndex: number } };
      entries?: unknown[][];
    };
  }

  function twoEnds() {
    const workbook = emptyWorkbook();
    workbook.sheets.push(emptySheet('a'), emptySheet('b'));
    const calculation = new Calculation(workbook);
    const session = new Session(workbook, calculation, nodePasswords);
    const desk = new RequestDesk(session, new Traffic(), new FaultPort());
    const heard: [Answer[], Answer[]] = [[], []];
    const ends = heard.map((answers) => {
      const end = new HostEnd(desk);
      end.onMessageFromHost = (json) => void answers.push(JSON.parse(json) as Answer);
      return end;
    });
    return { workbook, desk, ends, heard };
  }

  const FIRST = { 1: path(1, 1, ''), 2: path(2, 4, 'Worksheets', 1), 3: path(3, 3, 'GetFirst', 2) };

  function path(Id: number, ObjectPathType: number, Name: string, ParentObjectPathId?: number) {
    return { Id, ObjectPathType, Name, ParentObjectPathId, ArgumentInfo: {} };
  }

  const rename = (id: number, name: unknown): string =>
    JSON.stringify({
      id,
      type: 1,
      flags: 1,
      message: {
        body: {
          Actions: [
            { Id: 10, ActionType: 1, Name: '', ObjectPathId: 3 },
            { Id: 11, ActionType: 4, Name: 'Name', ObjectPathId: 3, ArgumentInfo: { Arguments: [name] } },
            { Id: 12, ActionType: 2, Name: '', ObjectPathId: 3, QueryInfo: { Select: ['name'] } },
          ],
          ObjectPaths: FIRST,
        },
      },
    });

  it('each gets the answers to its own requests, whatever their ids; path ids do not mix', () => {
    const { ends, heard, workbook } = twoEnds();
    ends[0].sendMessageToHost(rename(1, 'của một'));
    ends[1].sendMessageToHost(rename(1, 'của hai'));
    ends[0].sendMessageToHost(rename(2, 'a'));
    expect(heard.map((answers) => answers.map(({ id }) => id))).toEqual([[1, 2], [1]]);
    const names = heard.map((answers) =>
      answers.map(({ message }) => (message.body?.Results[2] as { Value: { Name: string } }).Value.Name),
    );
    expect(names).toEqual([['của một', 'a'], ['của hai']]);
    expect(workbook.sheets[0].name).toBe('a');
  });

  it('an error of one does not touch the other; ActionIndex counts from 0', () => {
    const { ends, heard } = twoEnds();
    ends[0].sendMessageToHost(rename(1, 5));
    ends[1].sendMessageToHost(rename(1, 'tốt'));
    expect(heard[0][0].message.body).toMatchObject({
      Results: [{}],
      Error: { Code: 'InvalidArgument', ActionIndex: 1 },
    });
    expect(heard[1][0].message.body?.Error).toBeUndefined();
  });

  it('batches that wait for a cell to be left are answered in their order', () => {
    const { ends, heard, desk, workbook } = twoEnds();
    desk.setCellEditMode(true);
    const waiting = (id: number, name: string): string => rename(id, name).replace('"flags":1', '"flags":65');
    ends[0].sendMessageToHost(waiting(1, 'trước'));
    ends[1].sendMessageToHost(waiting(1, 'sau'));
    ends[1].sendMessageToHost(rename(2, 'không'));
    expect([heard[0].length, heard[1].map(({ message }) => message.statusCode)]).toEqual([0, [400]]);
    desk.setCellEditMode(false);
    expect([heard[0].length, heard[1].length, workbook.sheets[0].name]).toEqual([1, 2, 'sau']);
  });

  it('both hear an event that one of them listens to, until it is closed', async () => {
    const { ends, heard } = twoEnds();
    const register = {
      id: 1,
      type: 1,
      flags: 0,
      message: {
        body: {
          Actions: [{ Id: 20, ActionType: 3, Name: '_RegisterEventNameChanged', ObjectPathId: 2, ArgumentInfo: {} }],
          ObjectPaths: FIRST,
        },
      },
    };
    ends[0].sendMessageToHost(JSON.stringify(register));
    ends[1].sendMessageToHost(rename(1, 'mới'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const events = (answers: Answer[]): unknown[] =>
      answers.flatMap(({ type, message }) => (type === 3 ? (message.entries ?? []) : []));
    expect(heard.map((answers) => events(answers).length)).toEqual([1, 1]);
    ends[1].close();
    ends[0].sendMessageToHost(rename(2, 'nữa'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard.map((answers) => events(answers).length)).toEqual([2, 1]);
  });
});
