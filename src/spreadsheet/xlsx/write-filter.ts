/** `<autoFilter>` and `<sortState>` of a list. */
import { areaAddress } from '../address';
import type {
  Area,
  ColumnFilter,
  DifferentialFormat,
  FilterComparison,
  FilterCriteria,
  FilterDate,
  SortState,
} from '../model';
import { attributes, escapeXstring, type XmlElement } from '../xml';
import { withAttributes } from './elements';

/** Index for `dxfId`. */
export type Differential = (format: DifferentialFormat) => number;

/** @param area header and data rows @param kept what else stands in the element, behind the columns */
export function autoFilterXml(
  area: Area,
  filters: readonly ColumnFilter[] | undefined,
  differential: Differential,
  kept = '',
): string {
  const columns = (filters ?? []).map(
    ({ column, criteria, hideButton }) =>
      `<filterColumn${attributes({ colId: column, hiddenButton: hideButton })}>${criteria ? criteriaXml(criteria, differential) : ''}</filterColumn>`,
  );
  const head = `<autoFilter ref="${areaAddress(area)}"`;
  const inner = columns.join('') + kept;
  return inner ? `${head}>${inner}</autoFilter>` : `${head}/>`;
}

/** The element as it was over another area: what it lets through stays byte for byte; its own sort does not. */
export function movedAutoFilter(element: XmlElement, text: string, area: Area): string {
  const source = text.slice(element.start, element.end);
  const sort = element.children.find((each) => each.name === 'sortState');
  const kept = sort ? source.slice(0, sort.start - element.start) + source.slice(sort.end - element.start) : source;
  const tagEnd = kept.indexOf('>') + 1;
  return withAttributes(kept.slice(0, tagEnd), { ref: areaAddress(area) }) + kept.slice(tagEnd);
}

function criteriaXml(criteria: FilterCriteria, differential: Differential): string {
  switch (criteria.on) {
    case 'values': {
      const texts = criteria.values.filter((text) => text !== '');
      const blank = criteria.blanks || texts.length < criteria.values.length || undefined;
      const inner = [
        ...texts.map((text) => `<filter${attributes({ val: escapeXstring(text) })}/>`),
        ...(criteria.dates ?? []).map(dateXml),
      ].join('');
      return `<filters${attributes({ blank })}>${inner}</filters>`;
    }
    case 'custom': {
      const inner = [criteria.first, criteria.second].map((each) => (each ? comparisonXml(each) : '')).join('');
      return `<customFilters${attributes({ and: criteria.both })}>${inner}</customFilters>`;
    }
    case 'top': {
      const { bottom, percent, count, limit } = criteria;
      return `<top10${attributes({ top: bottom ? false : undefined, percent, val: count, filterVal: limit })}/>`;
    }
    case 'cellColor':
    case 'fontColor': {
      const cellColor = criteria.on === 'fontColor' ? false : undefined;
      return `<colorFilter${attributes({ dxfId: differential({ fill: criteria.color }), cellColor })}/>`;
    }
    case 'dynamic': {
      const { kind, from, to } = criteria;
      return `<dynamicFilter${attributes({ type: kind, val: from ?? to, maxVal: from === undefined ? undefined : to })}/>`;
    }
    case 'icon':
      return `<iconFilter${attributes({ iconSet: criteria.set, iconId: criteria.index })}/>`;
  }
}

function comparisonXml({ operator, value }: FilterComparison): string {
  // As Excel writes "not blank" and "blank".
  const val = value === '' ? ' ' : escapeXstring(value);
  return `<customFilter${attributes({ operator: operator === 'equal' ? undefined : operator, val })}/>`;
}

function dateXml(date: FilterDate): string {
  const fields = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
  const dateTimeGrouping = fields.findLast((field) => date[field] !== undefined);
  return `<dateGroupItem${attributes({ ...date, dateTimeGrouping })}/>`;
}

/** @param body the sorted rows */
export function sortStateXml(sort: SortState | undefined, body: Area, differential: Differential): string {
  if (!sort) return '';
  const conditions = sort.conditions.map(({ key, ascending, on, color }) => {
    const column = body.left + key;
    return `<sortCondition${attributes({
      descending: ascending ? undefined : true,
      sortBy: on,
      ref: areaAddress({ ...body, left: column, right: column }),
      dxfId: on && color !== undefined ? differential({ fill: color }) : undefined,
    })}/>`;
  });
  const head = attributes({
    caseSensitive: sort.matchCase,
    sortMethod: sort.byStrokes ? 'stroke' : undefined,
    ref: areaAddress(body),
  });
  return `<sortState${head}>${conditions.join('')}</sortState>`;
}
