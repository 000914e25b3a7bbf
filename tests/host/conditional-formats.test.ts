import { areaAddress } from '../../src/spreadsheet/address';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import type { EmbeddedHost } from '../../src/host/embedded-host';
import { Calculation } from '../../src/host/calculation/calculation';
import { nodePasswords } from '../../src/host/passwords-node';
import { runBatch } from '../../src/host/protocol/batch';
import { ACTION, PATH } from '../../src/host/protocol/envelope';
import { Session } from '../../src/host/session/session';
import { failureCode, freshHost, onSheet } from './hosting';

let host: EmbeddedHost;
beforeEach(() => {
  host = freshHost();
});

/** What came over from the library's realm, as ours. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

const KINDS: [
  Excel.ConditionalFormatType,
  (format: Excel.ConditionalFormat) => { load(): unknown; isNullObject: boolean },
][] = [
  ['Custom' as Excel.ConditionalFormatType, (format) => format.customOrNullObject],
  ['DataBar' as Excel.ConditionalFormatType, (format) => format.dataBarOrNullObject],
  ['ColorScale' as Excel.ConditionalFormatType, (format) => format.colorScaleOrNullObject],
  ['IconSet' as Excel.ConditionalFormatType, (format) => format.iconSetOrNullObject],
  ['TopBottom' as Excel.ConditionalFormatType, (format) => format.topBottomOrNullObject],
  ['PresetCriteria' as Excel.ConditionalFormatType, (format) => format.presetOrNullObject],
  ['ContainsText' as Excel.ConditionalFormatType, (format) => format.textComparisonOrNullObject],
  ['CellValue' as Excel.ConditionalFormatType, (format) => format.cellValueOrNullObject],
];

test.each(KINDS)('add: a format of type %s is of that type and of no other', async (type) => {
  const { format, views } = await onSheet((sheet) => {
    const added = sheet.getRange('A1:A9').conditionalFormats.add(type);
    for (const [, view] of KINDS) view(added).load();
    return { format: added.load('type,stopIfTrue,priority'), views: KINDS.map(([, view]) => view(added)) };
  });
  expect([format.type, format.priority]).toEqual([type, 0]);
  expect(views.map((view) => !view.isNullObject)).toEqual(KINDS.map(([kind]) => kind === type));
  // "Value is null on data bars, icon sets, and color scales".
  expect(format.stopIfTrue).toBe(['DataBar', 'IconSet', 'ColorScale'].includes(type) ? null : false);
});

test.each(KINDS)('%s is still there when the file is opened again', async (type) => {
  await onSheet((sheet) => void sheet.getRange('B2:C9').conditionalFormats.add(type));
  const [sheet] = readWorkbook(host.save()).sheets;
  expect(sheet.conditionalFormats).toEqual(host.workbook.sheets[0].conditionalFormats);
});

type Rule = Record<string, unknown>;
const RULES: [string, Excel.ConditionalFormatType, (format: Excel.ConditionalFormat, rule?: Rule) => unknown, Rule][] =
  [
    ['a cell value', 'CellValue', rule('cellValue'), { operator: 'Between', formula1: '=1', formula2: '=$B$1' }],
    ['a text', 'ContainsText', rule('textComparison'), { operator: 'NotContains', text: 'Thiếu' }],
    ['the top items', 'TopBottom', rule('topBottom'), { rank: 3, type: 'TopItems' }],
    ['the bottom percents', 'TopBottom', rule('topBottom'), { rank: 10, type: 'BottomPercent' }],
    ...[
      'Blanks',
      'NonErrors',
      'LastSevenDays',
      'NextMonth',
      'EqualOrBelowAverage',
      'TwoStdDevAboveAverage',
      'ThreeStdDevBelowAverage',
      'UniqueValues',
      'DuplicateValues',
    ].map((criterion): (typeof RULES)[number] => [
      `the preset ${criterion}`,
      'PresetCriteria' as Excel.ConditionalFormatType,
      rule('preset'),
      { criterion },
    ]),
  ] as typeof RULES;

function rule(view: 'cellValue' | 'textComparison' | 'topBottom' | 'preset') {
  return (format: Excel.ConditionalFormat, given?: Rule) => {
    const target = format[view] as unknown as { rule: unknown; load(names: string): unknown };
    if (given) target.rule = given;
    return target.load('rule');
  };
}

test.each(RULES)('rule: %s is read as it was set', async (_what, type, view, given) => {
  const set = await onSheet((sheet) => view(sheet.getRange('A1:A9').conditionalFormats.add(type), given));
  expect(plain((set as { rule: unknown }).rule)).toEqual(given);
});

test('colorScale.criteria: with a midpoint there are three colours, without it two', async () => {
  const minimum = { formula: null, type: 'LowestValue', color: 'blue' };
  const maximum = { formula: '=90', type: 'Number', color: '#F00' };
  const midpoint = { formula: '50', type: 'Percent', color: 'Yellow' };
  const scales = await onSheet((sheet) =>
    [
      { minimum, midpoint, maximum },
      { minimum, maximum },
    ].map((criteria) => {
      const { colorScale } = sheet.getRange('A1:A9').conditionalFormats.add('ColorScale');
      colorScale.criteria = criteria as unknown as Excel.ConditionalColorScaleCriteria;
      return colorScale.load('criteria,threeColorScale');
    }),
  );
  expect(scales.map((scale) => scale.threeColorScale)).toEqual([true, false]);
  expect(plain(scales[0].criteria)).toEqual({
    minimum: { formula: null, type: 'LowestValue', color: '#0000FF' },
    midpoint: { formula: '=50', type: 'Percent', color: '#FFFF00' },
    maximum: { formula: '=90', type: 'Number', color: '#FF0000' },
  });
  expect(plain(scales[1].criteria)).not.toHaveProperty('midpoint');
});

test('iconSet: another style fills the criteria in; the first criterion is ignored but for its icon', async () => {
  const icons = await onSheet((sheet) => {
    const { iconSet } = sheet.getRange('A1:A9').conditionalFormats.add('IconSet');
    iconSet.style = 'FiveQuarters';
    iconSet.style = 'ThreeTriangles';
    iconSet.criteria = [
      {} as Excel.ConditionalIconCriterion,
      { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=700' },
      {
        type: 'Number',
        operator: 'GreaterThan',
        formula: '=1000',
        customIcon: { set: 'ThreeFlags', index: 2 } as Excel.Icon,
      },
    ];
    iconSet.showIconOnly = true;
    return iconSet.load('style,criteria,reverseIconOrder,showIconOnly');
  });
  expect([icons.style, icons.reverseIconOrder, icons.showIconOnly]).toEqual(['ThreeTriangles', false, true]);
  expect(plain(icons.criteria)).toEqual([
    { type: 'Percent', operator: 'GreaterThanOrEqual', formula: '=0', customIcon: null },
    { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=700', customIcon: null },
    { type: 'Number', operator: 'GreaterThan', formula: '=1000', customIcon: { set: 'ThreeFlags', index: 2 } },
  ]);
});

test('dataBar: its bounds, direction, axis and colours', async () => {
  const { bar, positive, negative } = await onSheet((sheet) => {
    const { dataBar } = sheet.getRange('A1:A9').conditionalFormats.add('DataBar');
    dataBar.barDirection = 'LeftToRight';
    dataBar.axisFormat = 'CellMidPoint';
    dataBar.axisColor = 'gray';
    dataBar.showDataBarOnly = true;
    dataBar.lowerBoundRule = { type: 'Percentile', formula: '10' };
    dataBar.upperBoundRule = { type: 'HighestValue' };
    dataBar.positiveFormat.fillColor = 'green';
    dataBar.positiveFormat.borderColor = '#010203';
    dataBar.positiveFormat.gradientFill = false;
    dataBar.negativeFormat.fillColor = 'orange';
    dataBar.negativeFormat.matchPositiveBorderColor = false;
    return {
      bar: dataBar.load(),
      positive: dataBar.positiveFormat.load(),
      negative: dataBar.negativeFormat.load(),
    };
  });
  expect(plain(bar.toJSON())).toMatchObject({
    axisColor: '#808080',
    axisFormat: 'CellMidPoint',
    barDirection: 'LeftToRight',
    showDataBarOnly: true,
    lowerBoundRule: { type: 'Percentile', formula: '=10' },
    upperBoundRule: { type: 'HighestValue' },
  });
  expect(plain(positive.toJSON())).toEqual({ fillColor: '#008000', borderColor: '#010203', gradientFill: false });
  expect(plain(negative.toJSON())).toEqual({
    fillColor: '#FFA500',
    borderColor: '#FF0000',
    matchPositiveFillColor: false,
    matchPositiveBorderColor: false,
  });
});

test('custom.rule: formulas in both styles of address', async () => {
  const set = await onSheet((sheet) => {
    const { custom } = sheet.getRange('B8:E13').conditionalFormats.add('Custom');
    custom.rule.formulaR1C1 = '=RC>RC[-1]';
    return custom.rule.load();
  });
  expect([set.formula, set.formulaR1C1]).toEqual(['=B8>A8', '=RC>RC[-1]']);
});

test('format: fill, font, borders and number format, each cleared again', async () => {
  const load = 'numberFormat,fill/color,font/bold,font/italic,font/strikethrough,font/underline,font/color';
  const [full, font] = await onSheet((sheet) =>
    [false, true].map((clear) => {
      const { format } = sheet.getRange('A1').conditionalFormats.add('CellValue').cellValue;
      format.numberFormat = '0.0';
      format.fill.color = 'yellow';
      format.font.bold = true;
      format.font.italic = false;
      format.font.strikethrough = true;
      format.font.underline = 'Double';
      format.font.color = 'red';
      format.borders.getItem('EdgeTop').style = 'Dash';
      format.borders.left.color = 'blue';
      if (clear) {
        format.font.clear();
        format.fill.clear();
        format.numberFormat = null;
      }
      format.borders.load('items/sideIndex,items/style,items/color,count');
      return format.load(load);
    }),
  );
  expect([full.numberFormat, full.fill.color, full.font.underline]).toEqual(['0.0', '#FFFF00', 'Double']);
  expect(full.borders.items.map(({ sideIndex, style, color }) => [sideIndex, style, color])).toEqual([
    ['EdgeTop', 'Dash', ''],
    ['EdgeBottom', 'None', ''],
    ['EdgeLeft', 'Continuous', '#0000FF'],
    ['EdgeRight', 'None', ''],
  ]);
  expect([font.numberFormat, font.fill.color, font.font.bold, font.font.color]).toEqual([null, '', false, '']);
});

describe('priority', () => {
  const priorities = async (work: (formats: Excel.ConditionalFormat[]) => void) => {
    const formats = await onSheet((sheet) => {
      const range = sheet.getRange('A1:A9');
      const added = ['1', '2', '3'].map((formula) => {
        const one = range.conditionalFormats.add('Custom');
        one.custom.rule.formula = `=A1=${formula}`;
        return one;
      });
      work(added);
      return added.map((one) => one.load('priority'));
    });
    return formats.map((one) => one.priority);
  };

  it.each<[string, (formats: Excel.ConditionalFormat[]) => void, number[]]>([
    ['a new format is added at the top priority', () => {}, [2, 1, 0]],
    ['setting one moves the others', ([first]) => void (first.priority = 0), [0, 2, 1]],
    ['a negative priority begins from the back', (formats) => void (formats[2].priority = -1), [1, 0, 2]],
    ['beyond the bounds is the maximum', (formats) => void (formats[2].priority = 9), [1, 0, 2]],
    ['beyond the bounds from the back is the minimum', ([first]) => void (first.priority = -9), [0, 2, 1]],
  ])('%s', async (_what, work, expected) => {
    expect(await priorities(work)).toEqual(expected);
  });
});

/** The library here is older than these methods: the requests are written as a newer one sends them. */
describe('methods of ExcelApi 1.17', () => {
  async function call(name: string, args: unknown[]): Promise<void> {
    await onSheet((sheet) => {
      sheet.getRange('A1:A9').conditionalFormats.add('CellValue').cellValue.format.fill.color = 'red';
    });
    const paths = [
      { ObjectPathType: PATH.root },
      { ObjectPathType: PATH.property, Name: 'Worksheets' },
      { ObjectPathType: PATH.indexer, ArgumentInfo: { Arguments: ['Sheet1'] } },
      { ObjectPathType: PATH.method, Name: 'GetRange', ArgumentInfo: { Arguments: ['A1:A9'] } },
      { ObjectPathType: PATH.property, Name: 'ConditionalFormats' },
      { ObjectPathType: PATH.method, Name: 'GetItemAt', ArgumentInfo: { Arguments: [0] } },
    ].map((path, index) => ({ Name: '', Id: index + 1, ...(index > 0 && { ParentObjectPathId: index }), ...path }));
    const ObjectPaths = Object.fromEntries(paths.map((path) => [path.Id, path]));
    const action = { Id: 1, ActionType: ACTION.method, Name: name, ObjectPathId: 6, ArgumentInfo: { Arguments: args } };
    const { workbook } = host;
    const session = new Session(workbook, new Calculation(workbook), nodePasswords);
    expect(runBatch({ Actions: [action], ObjectPaths }, session).Error).toBeUndefined();
  }

  it.each<[string, unknown[], unknown]>([
    [
      'ChangeRuleToCellValue',
      [{ operator: 'LessThan', formula1: '=5' }],
      { kind: 'cell', operator: 'lessThan', formula1: '5' },
    ],
    [
      'ChangeRuleToContainsText',
      [{ operator: 'Contains', text: 'x' }],
      { kind: 'text', operator: 'contains', text: 'x' },
    ],
    ['ChangeRuleToCustom', ['=A1>1'], { kind: 'expression', formula: 'A1>1' }],
    ['ChangeRuleToPresetCriteria', [{ criterion: 'Today' }], { kind: 'period', period: 'today' }],
    ['ChangeRuleToTopBottom', [{ rank: 5, type: 'TopPercent' }], { kind: 'top', rank: 5, percent: true }],
  ])('%s keeps the looks', async (name, args, expected) => {
    await call(name, args);
    const [format] = host.workbook.sheets[0].conditionalFormats;
    expect([format.rule, format.format]).toEqual([expected, { fill: '#FF0000' }]);
  });

  it.each(['ChangeRuleToColorScale', 'ChangeRuleToDataBar', 'ChangeRuleToIconSet'])('%s', async (name) => {
    await call(name, []);
    const [{ rule: changed }] = host.workbook.sheets[0].conditionalFormats;
    expect(`changeruleto${changed.kind.toLowerCase()}`).toBe(name.toLowerCase());
  });

  it('SetRanges takes addresses', async () => {
    await call('SetRanges', ['B2:B4, Sheet1!D5']);
    expect(host.workbook.sheets[0].conditionalFormats[0].areas.map(areaAddress)).toEqual(['B2:B4', 'D5']);
  });
});

it.each<[string, (formats: Excel.ConditionalFormatCollection) => void]>([
  ['a rank of 0', (c) => void (c.add('TopBottom').topBottom.rule = { rank: 0, type: 'TopItems' })],
  ['more than 100 percent', (c) => void (c.add('TopBottom').topBottom.rule = { rank: 101, type: 'TopPercent' })],
  ['an unknown preset', (c) => void (c.add('PresetCriteria').preset.rule = { criterion: 'Invalid' })],
  [
    'a highest value as the lower bound',
    (c) => void (c.add('DataBar').dataBar.lowerBoundRule = { type: 'HighestValue' }),
  ],
  ['too few icon criteria', (c) => void (c.add('IconSet').iconSet.criteria = [])],
  ['a colour that is none', (c) => void (c.add('CellValue').cellValue.format.fill.color = 'đỏ')],
  ['stopIfTrue on a colour scale', (c) => void (c.add('ColorScale').stopIfTrue = true)],
  ['a data bar of a colour scale', (c) => void c.add('ColorScale').dataBar.load()],
])('refuses %s', async (_what, work) => {
  const code = await failureCode(async (context) => {
    work(context.workbook.worksheets.getFirst().getRange('A1').conditionalFormats);
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});

test('formulas and thresholds follow when rows are inserted', async () => {
  await onSheet((sheet) => {
    const range = sheet.getRange('A5:A9');
    range.conditionalFormats.add('DataBar').dataBar.upperBoundRule = { type: 'Formula', formula: '=$B$7' };
    range.conditionalFormats.add('Custom').custom.rule.formula = '=A5>$B$7';
    sheet.getRange('2:3').insert('Down');
  });
  const [custom, bar] = host.workbook.sheets[0].conditionalFormats;
  expect([custom.rule, areaAddress(custom.areas[0])]).toEqual([{ kind: 'expression', formula: 'A7>$B$9' }, 'A7:A11']);
  expect(bar.rule).toMatchObject({ max: { type: 'formula', value: '$B$9' } });
});
