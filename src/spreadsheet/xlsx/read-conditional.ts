/** Conditional formats of both generations: the ordinary ones, and what Excel 2010 added in an extension beside them. */
import type {
  Area,
  ComparisonOperator,
  ConditionalFormat,
  ConditionalRule,
  DataBar,
  DifferentialFormat,
  IconSet,
  Period,
  Threshold,
} from '../model';
import { child, childrenOf, descendants, flag, numeric, type XmlElement } from '../xml';
import { colorOf, type Palette } from './colors';
import { parseAreas } from './read-rules';
import { compact, differentialFormat } from './read-styles';

export const CONDITIONAL_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/** One format with where it stands in the part, so that a format nobody changed can be kept as it was. */
export interface ConditionalElement {
  format: ConditionalFormat;
  /** The `<cfRule>`; absent for a rule that only the extension has. */
  rule?: XmlElement;
  /** The `<x14:cfRule>`. */
  extended?: XmlElement;
}

/** Strongest first. */
export function readConditionalFormats(
  sheet: XmlElement,
  differential: readonly DifferentialFormat[],
  palette: Palette,
): ConditionalFormat[] {
  return conditionalElements(sheet, differential, palette).map((each) => each.format);
}

export function conditionalElements(
  sheet: XmlElement,
  differential: readonly DifferentialFormat[],
  palette: Palette,
): ConditionalElement[] {
  const found: ConditionalElement[] = [];
  const extended = extendedRules(sheet);
  const taken = new Set<XmlElement>();
  for (const group of childrenOf(sheet, 'conditionalFormatting')) {
    const areas = parseAreas(group.attributes.sqref ?? '');
    for (const rule of childrenOf(group, 'cfRule')) {
      const twin = twinOf(rule, extended);
      const format = formatOf(areas, rule, twin, palette, differential[Number(rule.attributes.dxfId ?? -1)]);
      if (!format) continue;
      if (twin) taken.add(twin);
      found.push({ format, rule, ...(twin && { extended: twin }) });
    }
  }
  for (const { areas, rule } of extended) {
    if (taken.has(rule)) continue;
    const dxf = child(rule, 'dxf');
    const format = formatOf(areas, rule, rule, palette, dxf && differentialFormat(dxf, palette));
    if (format) found.push({ format, extended: rule });
  }
  const strength = ({ format }: ConditionalElement) => format.priority ?? Number.MAX_SAFE_INTEGER;
  return found.sort((a, b) => strength(a) - strength(b));
}

/** Whether the model has a word for the rule. */
export function isKnownRule(rule: XmlElement, sheet: XmlElement, palette: Palette): boolean {
  return ruleOf(rule, twinOf(rule, extendedRules(sheet)), palette) !== undefined;
}

interface ExtendedRule {
  areas: Area[];
  rule: XmlElement;
}

function extendedRules(sheet: XmlElement): ExtendedRule[] {
  return descendants(child(sheet, 'extLst'), 'conditionalFormatting').flatMap((group) => {
    const areas = parseAreas(child(group, 'sqref')?.text ?? '');
    return childrenOf(group, 'cfRule').map((rule) => ({ areas, rule }));
  });
}

/** A data bar points to its newer half by an id. */
function twinOf(rule: XmlElement, extended: readonly ExtendedRule[]): XmlElement | undefined {
  const id = descendants(child(rule, 'extLst'), 'id')[0]?.text.trim();
  return id === undefined ? undefined : extended.find((each) => each.rule.attributes.id === id)?.rule;
}

function formatOf(
  areas: readonly Area[],
  element: XmlElement,
  extended: XmlElement | undefined,
  palette: Palette,
  differential: DifferentialFormat | undefined,
): ConditionalFormat | undefined {
  const rule = ruleOf(element, extended, palette);
  if (!rule || areas.length === 0) return undefined;
  return {
    areas: [...areas],
    rule,
    format: { ...differential },
    ...compact({
      stopIfTrue: flag(element.attributes.stopIfTrue) || undefined,
      priority: numeric(element.attributes.priority),
    }),
  };
}

const PERIODS: readonly string[] = [
  'yesterday',
  'today',
  'tomorrow',
  'last7Days',
  'lastWeek',
  'thisWeek',
  'nextWeek',
  'lastMonth',
  'thisMonth',
  'nextMonth',
] satisfies Period[];

function ruleOf(element: XmlElement, extended: XmlElement | undefined, palette: Palette): ConditionalRule | undefined {
  const { attributes: given } = element;
  const [formula, formula2] = formulasOf(element);
  switch (given.type) {
    case 'expression':
      return formula === undefined ? undefined : { kind: 'expression', formula };
    case 'cellIs': {
      const operator = given.operator as ComparisonOperator | undefined;
      if (!operator || formula === undefined) return undefined;
      return { kind: 'cell', operator, formula1: formula, ...(formula2 !== undefined && { formula2 }) };
    }
    case 'containsText':
      return { kind: 'text', operator: 'contains', text: textOf(given.text, formula, /SEARCH\((.+),[^,]+\)\)\)$/) };
    case 'notContainsText':
      return { kind: 'text', operator: 'notContains', text: textOf(given.text, formula, /SEARCH\((.+),[^,]+\)\)$/) };
    case 'beginsWith':
    case 'endsWith':
      return { kind: 'text', operator: given.type, text: textOf(given.text, formula, /^[^=]+=(.+)$/) };
    case 'containsBlanks':
      return { kind: 'blanks' };
    case 'notContainsBlanks':
      return { kind: 'nonBlanks' };
    case 'containsErrors':
      return { kind: 'errors' };
    case 'notContainsErrors':
      return { kind: 'nonErrors' };
    case 'uniqueValues':
      return { kind: 'unique' };
    case 'duplicateValues':
      return { kind: 'duplicate' };
    case 'timePeriod':
      return PERIODS.includes(given.timePeriod) ? { kind: 'period', period: given.timePeriod as Period } : undefined;
    case 'top10':
      return compact<ConditionalRule>({
        kind: 'top',
        rank: numeric(given.rank) ?? 10,
        bottom: flag(given.bottom) || undefined,
        percent: flag(given.percent) || undefined,
      });
    case 'aboveAverage':
      return compact<ConditionalRule>({
        kind: 'average',
        below: flag(given.aboveAverage) === false || undefined,
        orEqual: flag(given.equalAverage) || undefined,
        deviations: numeric(given.stdDev) || undefined,
      });
    case 'colorScale':
      return colorScaleOf(child(element, 'colorScale'), palette);
    case 'dataBar':
      return dataBarOf(child(element, 'dataBar'), child(extended, 'dataBar'), palette);
    case 'iconSet':
      return iconSetOf(child(element, 'iconSet'));
    default:
      return undefined;
  }
}

function formulasOf(element: XmlElement): string[] {
  return element.children.filter(({ name }) => name === 'formula' || name === 'f').map((each) => each.text);
}

/** The text looked for; a formula is told by its "=". Excel repeats it in the rule's formula, where a reference shows. */
function textOf(written: string | undefined, formula: string | undefined, place: RegExp): string {
  const given = formula === undefined ? undefined : place.exec(formula)?.[1];
  if (given !== undefined && !given.startsWith('"')) return `=${given}`;
  return written ?? given?.slice(1, -1).replaceAll('""', '"') ?? '';
}

const THRESHOLDS: readonly string[] = [
  'min',
  'max',
  'autoMin',
  'autoMax',
  'num',
  'percent',
  'percentile',
  'formula',
] satisfies Threshold['type'][];

function thresholdsOf(element: XmlElement | undefined): (Threshold & { above?: boolean })[] {
  return childrenOf(element, 'cfvo').map((cfvo) => {
    const type = THRESHOLDS.includes(cfvo.attributes.type) ? (cfvo.attributes.type as Threshold['type']) : 'num';
    const bare = type === 'min' || type === 'max' || type === 'autoMin' || type === 'autoMax';
    return compact({
      type,
      value: bare ? undefined : (child(cfvo, 'f')?.text ?? cfvo.attributes.val),
      above: flag(cfvo.attributes.gte) === false || undefined,
    });
  });
}

function colorScaleOf(element: XmlElement | undefined, palette: Palette): ConditionalRule | undefined {
  const points = thresholdsOf(element);
  const colors = childrenOf(element, 'color').map((color) => colorOf(color, palette) ?? '#FFFFFF');
  if (points.length < 2 || points.length !== colors.length) return undefined;
  return { kind: 'colorScale', points: points.map((point, index) => ({ ...point, color: colors[index] })) };
}

/** Without its newer half a bar is as Excel 2007 drew it: a gradient of at least a tenth, without axis. */
function dataBarOf(
  element: XmlElement | undefined,
  extended: XmlElement | undefined,
  palette: Palette,
): DataBar | undefined {
  const [min, max] = thresholdsOf(extended ?? element);
  if (!element || !min || !max) return undefined;
  const newer = extended?.attributes;
  const color = (name: string) => colorOf(child(extended, name), palette);
  const own = colorOf(child(element, 'color'), palette) ?? color('fillColor') ?? '#638EC6';
  const bordered = flag(newer?.border) ?? false;
  return compact<DataBar>({
    kind: 'dataBar',
    min,
    max,
    color: color('fillColor') ?? own,
    borderColor: bordered ? (color('borderColor') ?? own) : undefined,
    solid: flag(newer?.gradient) === false || undefined,
    negativeColor: flag(newer?.negativeBarColorSameAsPositive) ? undefined : color('negativeFillColor'),
    negativeBorderColor:
      bordered && flag(newer?.negativeBarBorderColorSameAsPositive) === false
        ? color('negativeBorderColor')
        : undefined,
    axis:
      !extended || newer?.axisPosition === 'none' ? 'none' : newer?.axisPosition === 'middle' ? 'middle' : undefined,
    axisColor: color('axisColor'),
    direction: newer?.direction === 'leftToRight' || newer?.direction === 'rightToLeft' ? newer.direction : undefined,
    barOnly: flag(element.attributes.showValue ?? newer?.showValue) === false || undefined,
    length: lengthOf(
      numeric((newer ?? element.attributes).minLength),
      numeric((newer ?? element.attributes).maxLength),
    ),
  });
}

function lengthOf(min = 10, max = 90): DataBar['length'] {
  return min === 0 && max === 100 ? undefined : { min, max };
}

function iconSetOf(element: XmlElement | undefined): IconSet | undefined {
  const points: IconSet['points'] = thresholdsOf(element);
  if (!element || points.length < 3) return undefined;
  const icons = flag(element.attributes.custom) ? childrenOf(element, 'cfIcon') : [];
  icons.forEach(({ attributes }, index) => {
    const icon = { set: attributes.iconSet ?? 'NoIcons', index: Number(attributes.iconId ?? 0) };
    if (points[index]) points[index].icon = icon;
  });
  return compact<IconSet>({
    kind: 'iconSet',
    set: element.attributes.iconSet ?? '3TrafficLights1',
    points,
    reverse: flag(element.attributes.reverse) || undefined,
    iconOnly: flag(element.attributes.showValue) === false || undefined,
  });
}
