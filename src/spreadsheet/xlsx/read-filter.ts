/** `<autoFilter>` and `<sortState>`: what the arrows over a list let through, and how it was last sorted. */
import { parseArea } from '../address';
import type {
  Area,
  ColumnFilter,
  DynamicFilter,
  FilterComparison,
  FilterCriteria,
  FilterDate,
  SortCondition,
  SortState,
} from '../model';
import { childrenOf, flag, numeric, unescapeXstring, type XmlElement } from '../xml';
import { compact } from './read-styles';

/** The colour that the n-th differential format stands for; filters keep even colours of text as a fill. */
export type DifferentialColors = readonly (string | undefined)[];

/** @returns `undefined` when no column is filtered */
export function readFilters(element: XmlElement | undefined, colors: DifferentialColors): ColumnFilter[] | undefined {
  const filters = childrenOf(element, 'filterColumn').flatMap((column): ColumnFilter[] => {
    const { colId, hiddenButton, showButton } = column.attributes;
    const index = numeric(colId);
    if (index === undefined) return [];
    const criteria = criteriaOf(column, colors);
    const hideButton = flag(hiddenButton) || flag(showButton) === false || undefined;
    return criteria || hideButton ? [compact<ColumnFilter>({ column: index, criteria, hideButton })] : [];
  });
  return filters.length > 0 ? filters : undefined;
}

function criteriaOf(column: XmlElement, colors: DifferentialColors): FilterCriteria | undefined {
  for (const element of column.children) {
    const { attributes } = element;
    switch (element.name) {
      case 'filters':
        return valuesOf(element);
      case 'customFilters':
        return customOf(element);
      case 'top10': {
        const count = numeric(attributes.val);
        if (count === undefined) return undefined;
        const bottom = flag(attributes.top) === false || undefined;
        const percent = flag(attributes.percent) || undefined;
        return compact<FilterCriteria>({ on: 'top', count, percent, bottom, limit: numeric(attributes.filterVal) });
      }
      case 'colorFilter': {
        const on = flag(attributes.cellColor) === false ? 'fontColor' : 'cellColor';
        const plain = on === 'cellColor' ? '#FFFFFF' : '#000000';
        return { on, color: colors[Number(attributes.dxfId ?? -1)] ?? plain };
      }
      case 'dynamicFilter': {
        const kind = attributes.type as DynamicFilter | 'null';
        if (kind === 'null') return undefined;
        const bound = numeric(attributes.val);
        const isBelow = kind === 'belowAverage';
        return compact<FilterCriteria>({
          on: 'dynamic',
          kind,
          from: isBelow ? undefined : bound,
          to: isBelow ? bound : numeric(attributes.maxVal),
        });
      }
      case 'iconFilter':
        return compact<FilterCriteria>({
          on: 'icon',
          set: attributes.iconSet ?? '',
          index: numeric(attributes.iconId),
        });
    }
  }
  return undefined;
}

function valuesOf(element: XmlElement): FilterCriteria {
  const values = childrenOf(element, 'filter').map((each) => unescapeXstring(each.attributes.val ?? ''));
  const dates = childrenOf(element, 'dateGroupItem').map(({ attributes }) =>
    compact<FilterDate>({
      year: Number(attributes.year),
      month: numeric(attributes.month),
      day: numeric(attributes.day),
      hour: numeric(attributes.hour),
      minute: numeric(attributes.minute),
      second: numeric(attributes.second),
    }),
  );
  const blanks = flag(element.attributes.blank) || undefined;
  return { on: 'values', values, ...(dates.length > 0 && { dates }), ...(blanks && { blanks }) };
}

function customOf(element: XmlElement): FilterCriteria | undefined {
  const [first, second] = childrenOf(element, 'customFilter').map(({ attributes }): FilterComparison => {
    const value = unescapeXstring(attributes.val ?? '');
    const operator = (attributes.operator ?? 'equal') as FilterComparison['operator'];
    // "Not blank" is kept as not equal to a space.
    return { operator, value: value === ' ' ? '' : value };
  });
  if (!first) return undefined;
  return { on: 'custom', first, ...(second && { second, ...(flag(element.attributes.and) && { both: true }) }) };
}

/**
 * @param area of the table
 * @returns `undefined` for no sort, and for one by icons or a list of one's own, which stays as the file has it
 */
export function readSortState(
  element: XmlElement | undefined,
  area: Area,
  colors: DifferentialColors,
): SortState | undefined {
  if (!element) return undefined;
  const conditions: SortCondition[] = [];
  for (const { attributes } of childrenOf(element, 'sortCondition')) {
    const at = parseArea(attributes.ref ?? '');
    const by = attributes.sortBy ?? 'value';
    if (!at || at.left < area.left || at.left > area.right || by === 'icon' || attributes.customList) return undefined;
    const condition: SortCondition = { key: at.left - area.left, ascending: !flag(attributes.descending) };
    if (by === 'cellColor' || by === 'fontColor') {
      const plain = by === 'cellColor' ? '#FFFFFF' : '#000000';
      Object.assign(condition, { on: by, color: colors[Number(attributes.dxfId ?? -1)] ?? plain });
    }
    conditions.push(condition);
  }
  if (conditions.length === 0) return undefined;
  return compact<SortState>({
    conditions,
    matchCase: flag(element.attributes.caseSensitive) || undefined,
    byStrokes: element.attributes.sortMethod === 'stroke' || undefined,
  });
}
