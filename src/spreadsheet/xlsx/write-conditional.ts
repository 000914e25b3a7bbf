/** Conditional formats → elements of the sheet, and the extension Excel keeps the newer half of bars and icons in. */
import { cellAddress } from '../address';
import type {
  Area,
  ConditionalFormat,
  ConditionalRule,
  DataBar,
  DifferentialFormat,
  IconSet,
  Threshold,
} from '../model';
import { attributes, childrenOf, descendants, escapeXml, type XmlElement } from '../xml';
import { argb, type Palette } from './colors';
import { CONDITIONAL_EXTENSION, type ConditionalElement, conditionalElements, isKnownRule } from './read-conditional';
import { same } from './same';
import { areasText } from './write-rules';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
/** Of the pointer from an ordinary rule to its newer half. */
const TWIN_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

export interface ConditionalWriting {
  /** Index of a format among the workbook's. */
  differential(format: DifferentialFormat): number;
  /** What the original part has: its tree, its text, and how formats and colours in it read. */
  original?: { root: XmlElement; text: string; differential: readonly DifferentialFormat[]; palette: Palette };
}

export interface WrittenConditionals {
  /** All `<conditionalFormatting>` elements. */
  elements: string;
  /** The content of the extension, with the declarations it needs; "" when it is not needed. */
  extension: string;
}

/** Rules nobody changed, and those the model has no word for, stay as they were written. */
export function writeConditionalFormats(
  formats: readonly ConditionalFormat[],
  { differential, original }: ConditionalWriting,
): WrittenConditionals {
  const known = original ? conditionalElements(original.root, original.differential, original.palette) : [];
  const slice = (element: XmlElement) => original?.text.slice(element.start, element.end) ?? '';
  let elements = '';
  let extension = '';
  let number = 0;
  const freeId = (): string => {
    const id = guid(++number);
    return original?.text.includes(id) ? freeId() : id;
  };
  formats.forEach((format, index) => {
    const priority = format.priority ?? index + 1;
    const kept = claim(known, format);
    if (kept) {
      if (kept.rule) elements += group(format.areas, withPriority(slice(kept.rule), priority));
      if (kept.extended) {
        const rule = slice(kept.extended);
        extension += extendedGroup(format.areas, kept.rule ? rule : withPriority(rule, priority));
      }
      return;
    }
    const { rule } = format;
    if (rule.kind === 'iconSet' && isNewerSet(rule)) {
      extension += extendedGroup(format.areas, iconRuleXml(rule, priority, freeId()));
      return;
    }
    const id = rule.kind === 'dataBar' ? freeId() : undefined;
    const dxfId = isScale(rule) ? undefined : differential(format.format);
    elements += group(format.areas, ruleXml(format, priority, dxfId, id));
    if (rule.kind === 'dataBar' && id) extension += extendedGroup(format.areas, barRuleXml(rule, id));
  });
  if (original) {
    elements += foreignElements(original.root, original.text, original.palette);
    extension += foreignExtended(original.root, original.text);
  }
  return { elements, extension: extension && extensionXml(extension, original) };
}

/** The first element that says the same but for its cells and its place; each is used once. */
function claim(known: ConditionalElement[], format: ConditionalFormat): ConditionalElement | undefined {
  const bare = { ...format, areas: undefined, priority: undefined };
  const index = known.findIndex((each) => same({ ...each.format, areas: undefined, priority: undefined }, bare));
  return index < 0 ? undefined : known.splice(index, 1)[0];
}

function withPriority(rule: string, priority: number): string {
  return rule.replace(/^(<[^>]*?\spriority=)(["'])[^"']*\2/, `$1"${priority}"`);
}

function group(areas: readonly Area[], rule: string): string {
  return `<conditionalFormatting sqref="${areasText(areas)}">${rule}</conditionalFormatting>`;
}

function extendedGroup(areas: readonly Area[], rule: string): string {
  return `<x14:conditionalFormatting>${rule}<xm:sqref>${areasText(areas)}</xm:sqref></x14:conditionalFormatting>`;
}

/** Any GUID serves, as long as the two halves of one sheet agree. */
function guid(number: number): string {
  return `{6B1D5F0A-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}

/** Scales, bars and icons have looks of their own and stop nothing. */
export function isScale(rule: ConditionalRule): boolean {
  return rule.kind === 'colorScale' || rule.kind === 'dataBar' || rule.kind === 'iconSet';
}

function ruleXml(
  { rule, stopIfTrue, areas }: ConditionalFormat,
  priority: number,
  dxfId: number | undefined,
  id: string | undefined,
): string {
  const cell = cellAddress(areas[0]?.top ?? 0, areas[0]?.left ?? 0);
  const { type, more = {}, formulas = [], inner = '' } = partsOf(rule, cell);
  const head = attributes({ type, dxfId, priority, stopIfTrue: stopIfTrue || undefined, ...more });
  const pointer = id
    ? `<extLst><ext uri="${TWIN_EXTENSION}" xmlns:x14="${X14}"><x14:id>${id}</x14:id></ext></extLst>`
    : '';
  const content = formulas.map((each) => `<formula>${escapeXml(each)}</formula>`).join('') + inner + pointer;
  return content ? `<cfRule${head}>${content}</cfRule>` : `<cfRule${head}/>`;
}

interface RuleParts {
  type: string;
  more?: Record<string, string | number | boolean | undefined>;
  formulas?: string[];
  inner?: string;
}

/** @param cell the first cell: Excel spells most rules out as a formula about it */
function partsOf(rule: ConditionalRule, cell: string): RuleParts {
  switch (rule.kind) {
    case 'expression':
      return { type: 'expression', formulas: [rule.formula] };
    case 'cell': {
      const formulas = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
      return { type: 'cellIs', more: { operator: rule.operator }, formulas };
    }
    case 'text':
      return textParts(rule, cell);
    case 'blanks':
      return { type: 'containsBlanks', formulas: [`LEN(TRIM(${cell}))=0`] };
    case 'nonBlanks':
      return { type: 'notContainsBlanks', formulas: [`LEN(TRIM(${cell}))>0`] };
    case 'errors':
      return { type: 'containsErrors', formulas: [`ISERROR(${cell})`] };
    case 'nonErrors':
      return { type: 'notContainsErrors', formulas: [`NOT(ISERROR(${cell}))`] };
    case 'unique':
      return { type: 'uniqueValues' };
    case 'duplicate':
      return { type: 'duplicateValues' };
    case 'period':
      return { type: 'timePeriod', more: { timePeriod: rule.period }, formulas: [periodFormula(rule.period, cell)] };
    case 'top':
      return {
        type: 'top10',
        more: { percent: rule.percent || undefined, bottom: rule.bottom || undefined, rank: rule.rank },
      };
    case 'average':
      return {
        type: 'aboveAverage',
        more: {
          aboveAverage: rule.below ? false : undefined,
          stdDev: rule.deviations,
          equalAverage: rule.orEqual || undefined,
        },
      };
    case 'colorScale':
      return { type: 'colorScale', inner: `<colorScale>${scaleXml(rule.points)}</colorScale>` };
    case 'dataBar': {
      const head = attributes({
        minLength: rule.length?.min === 10 ? undefined : (rule.length?.min ?? 0),
        maxLength: rule.length?.max === 90 ? undefined : (rule.length?.max ?? 100),
        showValue: rule.barOnly ? false : undefined,
      });
      const ends = thresholdXml(older(rule.min)) + thresholdXml(older(rule.max));
      return { type: 'dataBar', inner: `<dataBar${head}>${ends}${colorXml('color', rule.color)}</dataBar>` };
    }
    case 'iconSet':
      return { type: 'iconSet', inner: iconSetXml(rule, '') };
  }
}

const TEXT_TYPES = {
  contains: 'containsText',
  notContains: 'notContainsText',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
} as const;

function textParts({ operator, text }: Extract<ConditionalRule, { kind: 'text' }>, cell: string): RuleParts {
  const wanted = text.startsWith('=') ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
  const formula = {
    contains: `NOT(ISERROR(SEARCH(${wanted},${cell})))`,
    notContains: `ISERROR(SEARCH(${wanted},${cell}))`,
    beginsWith: `LEFT(${cell},LEN(${wanted}))=${wanted}`,
    endsWith: `RIGHT(${cell},LEN(${wanted}))=${wanted}`,
  }[operator];
  const more = { operator: operator === 'contains' ? 'containsText' : operator, text: text.replace(/^=/, '') };
  return { type: TEXT_TYPES[operator], more, formulas: [formula] };
}

function periodFormula(period: Extract<ConditionalRule, { kind: 'period' }>['period'], cell: string): string {
  const week = (from: string, to: string) => `AND(TODAY()-ROUNDDOWN(${cell},0)${from},${to})`;
  const month = (by: number) =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0${by < 0 ? by : `+${by}`})),YEAR(${cell})=YEAR(EDATE(TODAY(),0${by < 0 ? by : `+${by}`})))`;
  return {
    yesterday: `FLOOR(${cell},1)=TODAY()-1`,
    today: `FLOOR(${cell},1)=TODAY()`,
    tomorrow: `FLOOR(${cell},1)=TODAY()+1`,
    last7Days: `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
    lastWeek: week('>=(WEEKDAY(TODAY()))', `TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7)`),
    thisWeek: week('<=WEEKDAY(TODAY())-1', `ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY())`),
    nextWeek: `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
    lastMonth: month(-1),
    thisMonth: `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`,
    nextMonth: month(1),
  }[period];
}

/** What Excel 2007 takes for the ends that are found automatically. */
function older(threshold: Threshold): Threshold {
  if (threshold.type === 'autoMin') return { type: 'min' };
  return threshold.type === 'autoMax' ? { type: 'max' } : threshold;
}

function thresholdXml({ type, value, above }: Threshold & { above?: boolean }): string {
  return `<cfvo${attributes({ type, val: value, gte: above ? false : undefined })}/>`;
}

function newerThresholdXml({ type, value, above }: Threshold & { above?: boolean }): string {
  const head = attributes({ type, gte: above ? false : undefined });
  return value === undefined ? `<x14:cfvo${head}/>` : `<x14:cfvo${head}><xm:f>${escapeXml(value)}</xm:f></x14:cfvo>`;
}

function colorXml(name: string, color: string): string {
  return `<${name} rgb="${argb(color)}"/>`;
}

function scaleXml(points: readonly (Threshold & { color: string })[]): string {
  return points.map(thresholdXml).join('') + points.map(({ color }) => colorXml('color', color)).join('');
}

const NEWER_SETS = new Set(['3Stars', '3Triangles', '5Boxes']);

function isNewerSet({ set, points }: IconSet): boolean {
  return NEWER_SETS.has(set) || points.some(({ icon }) => icon !== undefined);
}

function iconSetXml({ set, points, reverse, iconOnly }: IconSet, prefix: '' | 'x14:'): string {
  const custom = points.some(({ icon }) => icon !== undefined);
  const head = attributes({
    iconSet: set,
    showValue: iconOnly ? false : undefined,
    reverse: reverse || undefined,
    custom: custom || undefined,
  });
  const thresholds = points.map(prefix ? newerThresholdXml : thresholdXml).join('');
  const icons = custom
    ? points.map((point, index) => {
        const icon = point.icon ?? { set, index: reverse ? points.length - 1 - index : index };
        return `<x14:cfIcon${attributes({ iconSet: icon.set, iconId: icon.index })}/>`;
      })
    : [];
  return `<${prefix}iconSet${head}>${thresholds}${icons.join('')}</${prefix}iconSet>`;
}

function iconRuleXml(rule: IconSet, priority: number, id: string): string {
  return `<x14:cfRule${attributes({ type: 'iconSet', priority, id })}>${iconSetXml(rule, 'x14:')}</x14:cfRule>`;
}

function barRuleXml(rule: DataBar, id: string): string {
  const head = attributes({
    minLength: rule.length?.min ?? 0,
    maxLength: rule.length?.max ?? 100,
    border: rule.borderColor ? true : undefined,
    gradient: rule.solid ? false : undefined,
    direction: rule.direction,
    negativeBarColorSameAsPositive: rule.negativeColor ? undefined : true,
    negativeBarBorderColorSameAsPositive: rule.borderColor && rule.negativeBorderColor ? false : undefined,
    axisPosition: rule.axis,
  });
  const color = (name: string, value: string | undefined) => (value ? colorXml(`x14:${name}`, value) : '');
  const inner =
    newerThresholdXml(rule.min) +
    newerThresholdXml(rule.max) +
    color('borderColor', rule.borderColor) +
    color('negativeFillColor', rule.negativeColor) +
    color('negativeBorderColor', rule.borderColor && rule.negativeBorderColor) +
    color('axisColor', rule.axis === 'none' ? undefined : (rule.axisColor ?? '#000000'));
  return `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar${head}>${inner}</x14:dataBar></x14:cfRule>`;
}

/** Rules the model has no word for, each with its group. */
function foreignElements(root: XmlElement, text: string, palette: Palette): string {
  return childrenOf(root, 'conditionalFormatting')
    .map((one) => {
      const rules = one.children.filter((rule) => rule.name !== 'cfRule' || !isKnownRule(rule, root, palette));
      const inner = rules.map((rule) => text.slice(rule.start, rule.end)).join('');
      return (
        inner && `<conditionalFormatting${attributes({ sqref: one.attributes.sqref })}>${inner}</conditionalFormatting>`
      );
    })
    .join('');
}

/** The same in the extension: what is neither read as a rule of its own nor the newer half of one. */
function foreignExtended(root: XmlElement, text: string): string {
  const read = new Set(conditionalElements(root, [], NO_COLORS).flatMap(({ extended }) => extended ?? []));
  return descendants(root, 'conditionalFormatting')
    .filter((one) => !root.children.includes(one))
    .map((one) => {
      const rules = childrenOf(one, 'cfRule').filter((rule) => !read.has(rule));
      const sqref = childrenOf(one, 'sqref')[0]?.text ?? '';
      const inner = rules.map((rule) => text.slice(rule.start, rule.end)).join('');
      return inner && `<x14:conditionalFormatting>${inner}<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`;
    })
    .join('');
}

const NO_COLORS: Palette = { theme: [], indexed: [] };

/** Kept rules bring the prefixes that were declared around them. */
function extensionXml(inner: string, original: ConditionalWriting['original']): string {
  const declared = new Map([
    ['x14', X14],
    ['xm', XM],
  ]);
  const extensions = original?.root.children.find(({ name }) => name === 'extLst');
  const before = extensions && original ? original.text.slice(extensions.start, extensions.end) : '';
  for (const [, prefix, uri] of before.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g))
    if (inner.includes(`${prefix}:`)) declared.set(prefix, uri);
  const declarations = [...declared].map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  return `<ext uri="${CONDITIONAL_EXTENSION}"${declarations}><x14:conditionalFormattings>${inner}</x14:conditionalFormattings></ext>`;
}
