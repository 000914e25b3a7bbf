/** `format.borders`: the four edges of a range and the lines inside it. */
import type { Area, BorderEdge, BorderStyle, Style } from '../../spreadsheet/model';
import { columnsOf, rowsOf } from '../grid/areas';
import { stylesIn, restyle } from '../grid/styles';
import { omit } from '../omit';
import { assertAllowed } from '../protection';
import { defineType } from '../protocol/registry';
import type { Session } from '../session/session';
import { changeFormat, isCellStyle, stylesOf, withGroup } from './formatting';
import { aTint, shaded } from './tints';
import type { EdgeName, Selves } from './selves';
import { aColor, oneOf, shared } from './values';

type Border = Selves['RangeBorder'];
type Side = 'left' | 'right' | 'top' | 'bottom' | 'diagonal';

const EDGES: readonly EdgeName[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
type LineStyle = (typeof STYLES)[number];
type Weight = (typeof WEIGHTS)[number];

defineType('RangeBorderCollection', {
  collection: {
    of: 'RangeBorder',
    all: (format) => EDGES.map((edge) => ({ format, edge })),
    find: (format, key) => ({ format, edge: oneOf(key, EDGES) }),
  },
  scalars: {
    count: { get: () => EDGES.length },
    tintAndShade: {
      get: (format, session) =>
        shared(EDGES.flatMap((edge) => edgesOf({ format, edge }, session).map((line) => line?.tinted?.by ?? 0))),
      set: (format, value, session) => {
        const by = aTint(value);
        for (const edge of EDGES) shade({ format, edge }, by, session);
      },
    },
  },
});

defineType('RangeBorder', {
  id: { field: 'Id', of: ({ edge }) => edge },
  scalars: {
    sideIndex: { get: ({ edge }) => edge },
    style: {
      get: (border, session) => shared(edgesOf(border, session).map((edge) => wireStyle(edge))),
      set: (border, value, session) => {
        const style = oneOf(value, STYLES);
        draw(border, session, (edge) => lineOf(style, edge));
      },
    },
    weight: {
      get: (border, session) => shared(edgesOf(border, session).map((edge) => wireWeight(edge))),
      set: (border, value, session) => {
        const weight = oneOf(value, WEIGHTS);
        draw(border, session, (edge) => weighted(weight, edge));
      },
    },
    color: {
      get: (border, session) => shared(edgesOf(border, session).map((edge) => edge?.color ?? '#000000')),
      set: (border, value, session) => {
        const color = aColor(value);
        draw(border, session, (edge) => ({ style: edge?.style ?? 'thin', color }));
      },
    },
    tintAndShade: {
      get: (border, session) => shared(edgesOf(border, session).map((edge) => edge?.tinted?.by ?? 0)),
      set: (border, value, session) => shade(border, aTint(value), session),
    },
  },
});

/** Lines that are there; none is drawn for its shade. */
function shade(border: Border, by: number, session: Session): void {
  draw(
    border,
    session,
    (edge) => edge && { style: edge.style, ...shaded(edge.tinted?.from ?? edge.color ?? '#000000', by) },
  );
}

/** The strips of cells that carry the line, and on which of their sides. */
function strips(area: Area, edge: EdgeName): [Area, Side][] {
  switch (edge) {
    case 'EdgeTop':
      return [[{ ...area, bottom: area.top }, 'top']];
    case 'EdgeBottom':
      return [[{ ...area, top: area.bottom }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...area, right: area.left }, 'left']];
    case 'EdgeRight':
      return [[{ ...area, left: area.right }, 'right']];
    case 'InsideHorizontal':
      return rowsOf(area) < 2
        ? []
        : [
            [{ ...area, bottom: area.bottom - 1 }, 'bottom'],
            [{ ...area, top: area.top + 1 }, 'top'],
          ];
    case 'InsideVertical':
      return columnsOf(area) < 2
        ? []
        : [
            [{ ...area, right: area.right - 1 }, 'right'],
            [{ ...area, left: area.left + 1 }, 'left'],
          ];
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [[area, 'diagonal']];
  }
}

/** A cell style has the four sides and the diagonals of one cell, and no lines inside. */
const OWN_SIDES: Partial<Record<EdgeName, Side>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  DiagonalDown: 'diagonal',
  DiagonalUp: 'diagonal',
};

function edgesOf({ format, edge }: Border, session: Session): (BorderEdge | undefined)[] {
  if (isCellStyle(format)) {
    const side = OWN_SIDES[edge];
    return side ? stylesOf(format, session).map((style) => lineAt(style, side, edge)) : [undefined];
  }
  const edges = format.areas.flatMap((area) =>
    strips(area, edge).flatMap(([strip, side]) =>
      stylesIn(session.workbook, format.sheet, [strip]).map((style) => lineAt(style, side, edge)),
    ),
  );
  return edges.length > 0 ? edges : [undefined];
}

/** Both diagonals are one line in the file, which goes up, down or both ways. */
function lineAt({ border }: Style, side: Side, edge: EdgeName): BorderEdge | undefined {
  if (side !== 'diagonal') return border?.[side];
  const line = border?.diagonal;
  return line && (edge === 'DiagonalUp' ? line.up : line.down) ? omit(line, 'up', 'down') : undefined;
}

function withLine(style: Style, side: Side, edge: EdgeName, line: BorderEdge | undefined): Style {
  if (side !== 'diagonal') return withGroup(style, 'border', { [side]: line });
  const before = style.border?.diagonal;
  const way = edge === 'DiagonalUp' ? 'up' : 'down';
  const other = way === 'up' ? 'down' : 'up';
  if (!line && !before?.[other]) return withGroup(style, 'border', { diagonal: undefined });
  const ways = { ...(before?.[other] && { [other]: true }), ...(line && { [way]: true }) };
  const kept: BorderEdge = before ? omit(before, 'up', 'down') : { style: 'thin' };
  return withGroup(style, 'border', { diagonal: { ...(line ?? kept), ...ways } });
}

function draw({ format, edge }: Border, session: Session, line: (before?: BorderEdge) => BorderEdge | undefined): void {
  if (isCellStyle(format)) {
    const side = OWN_SIDES[edge];
    if (side) changeFormat(format, session, (style) => withLine(style, side, edge, line(lineAt(style, side, edge))));
    return;
  }
  const { sheet, areas } = format;
  session.assertAlive(sheet);
  assertAllowed(sheet, 'formatCells');
  for (const area of areas) {
    for (const [strip, side] of strips(area, edge))
      restyle(session.workbook, sheet, strip, (style: Style) =>
        withLine(style, side, edge, line(lineAt(style, side, edge))),
      );
    session.formatChanged(sheet, area);
  }
}

/** Which line of the file each style is drawn as in each weight; a style that is not drawn in a weight has no entry. */
const LINES: Record<Exclude<LineStyle, 'None'>, Partial<Record<Weight, BorderStyle>>> = {
  Continuous: { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' },
  Dash: { Thin: 'dashed', Medium: 'mediumDashed' },
  DashDot: { Thin: 'dashDot', Medium: 'mediumDashDot' },
  DashDotDot: { Thin: 'dashDotDot', Medium: 'mediumDashDotDot' },
  Dot: { Thin: 'dotted' },
  Double: { Thick: 'double' },
  SlantDashDot: { Medium: 'slantDashDot' },
};

/** The style in the weight the line has, else in the lightest it is drawn in. */
function lineOf(style: LineStyle, before?: BorderEdge): BorderEdge | undefined {
  if (style === 'None') return undefined;
  const weights = LINES[style];
  const weight = before && wireWeight(before);
  const line = (weight && weights[weight]) ?? (style === 'Continuous' ? 'thin' : Object.values(weights)[0]);
  return { ...before, style: line ?? 'thin' };
}

/** The line in another weight; a style that is not drawn in it becomes continuous, as in Excel. */
function weighted(weight: Weight, before?: BorderEdge): BorderEdge {
  const style = wireStyle(before);
  const line = (style === 'None' ? undefined : LINES[style][weight]) ?? LINES.Continuous[weight] ?? 'thin';
  return { ...before, style: line };
}

function wireStyle(edge: BorderEdge | undefined): LineStyle {
  return edge ? named(edge.style)[0] : 'None';
}

function wireWeight(edge: BorderEdge | undefined): Weight {
  return edge ? named(edge.style)[1] : 'Thin';
}

function named(line: BorderStyle): [Exclude<LineStyle, 'None'>, Weight] {
  for (const [style, weights] of Object.entries(LINES))
    for (const [weight, drawn] of Object.entries(weights))
      if (drawn === line) return [style as Exclude<LineStyle, 'None'>, weight as Weight];
  return ['Continuous', 'Thin'];
}
