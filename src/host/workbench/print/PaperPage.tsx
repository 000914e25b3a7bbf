/** One page as it lies on paper: exact millimetres, white ground, text as in the file, whatever the workbench looks like. */
import { Fragment, memo, type CSSProperties } from 'react';
import { chartAddress } from '../chart-picture';
import type { ChartView } from '../engine/api';
import { DataBars } from './DataBars';
import { type BarBox, barsOf } from './data-bars';
import { type Stroke, bordersOf } from './borders';
import type { HeaderBand, Pane, PrintCell, PrintDocument, PrintPage, PrintSheet } from './document';
import { type Fill, fillsOf } from './fills';
import { Headings } from './Headings';
import { fontFamily } from '../grid/paint/fonts';
import type { HeaderRun } from './header-codes';
import { iconPicture } from './icon-picture';
import { boxOf, cellsOn, isCovered } from './on-pane';
import { ICON, type Measure, PADDING, textBoxOf } from './text-box';

interface Props {
  document: PrintDocument;
  page: PrintPage;
  measure: Measure;
}

/** Borders stand on the edge: half of them outside of it. */
const EDGE = 2;

export const PaperPage = memo(function PaperPage({ document, page, measure }: Props) {
  const sheet = document.sheets[page.sheet];
  const { width, height } = sheet.paper;
  return (
    <div className="paper-page" style={{ width: `${width}mm`, height: `${height}mm` }}>
      {page.header && <Header band={page.header} edge="top" isBlack={sheet.blackAndWhite} />}
      {page.panes.map((pane) => (
        <PaneView
          key={`${pane.area.top} ${pane.area.left}`}
          {...{ document, sheet, pane, measure }}
          scale={page.scale}
        />
      ))}
      {page.headings && <Headings sheet={sheet} page={page} headings={page.headings} />}
      {page.footer && <Header band={page.footer} edge="bottom" isBlack={sheet.blackAndWhite} />}
    </div>
  );
});

interface PaneProps {
  document: PrintDocument;
  sheet: PrintSheet;
  pane: Pane;
  scale: number;
  measure: Measure;
}

function PaneView({ document: { styles }, sheet, pane, scale, measure }: PaneProps) {
  const { width, height } = pane.source;
  const cells = cellsOn(sheet, pane);
  return (
    <div
      className="paper-pane"
      style={{
        left: `calc(${pane.left}mm - ${EDGE * scale}px)`,
        top: `calc(${pane.top}mm - ${EDGE * scale}px)`,
        width: (width + 2 * EDGE) * scale,
        height: (height + 2 * EDGE) * scale,
      }}
    >
      <div className="paper-sheet" style={{ left: EDGE * scale, top: EDGE * scale, transform: `scale(${scale})` }}>
        <Ground
          width={width}
          height={height}
          fills={fillsOf(sheet, pane, cells, styles)}
          strokes={bordersOf(sheet, pane, cells, styles)}
          bars={barsOf(sheet, pane, cells)}
        />
        {!sheet.draft &&
          cells.map((cell) => <IconView key={`${cell.row} ${cell.column}`} {...{ sheet, pane, cell }} />)}
        {!sheet.draft && sheet.charts.map((chart) => <ChartPicture key={chart.name} chart={chart} pane={pane} />)}
        {cells.map((cell) => {
          const box = textBoxOf(sheet, pane, cell, styles[cell.style] ?? {}, measure);
          if (!box) return null;
          const text = box.keepsIndents ? <Paragraphs text={box.text} /> : box.text;
          return (
            <div key={`${cell.row} ${cell.column}`} style={box.clip}>
              {box.inner ? <div style={box.inner}>{text}</div> : text}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function IconView({ sheet, pane, cell }: { sheet: PrintSheet; pane: Pane; cell: PrintCell }) {
  const icon = cell.over?.icon;
  if (!icon || isCovered(cell)) return null;
  const { left, top, height } = boxOf(sheet, pane, cell);
  const side = Math.min(ICON, height);
  return (
    <img
      alt=""
      src={iconPicture(icon)}
      style={{ left: left + PADDING, top: top + (height - side) / 2, width: side, height: side }}
    />
  );
}

/** The part of the chart that is on the pane; the pane cuts off the rest. */
function ChartPicture({ chart, pane: { source } }: { chart: ChartView; pane: Pane }) {
  const [left, top] = [chart.left - source.left, chart.top - source.top];
  if (left >= source.width || top >= source.height || left + chart.width <= 0 || top + chart.height <= 0) return null;
  return (
    <img
      alt={chart.title ?? chart.name}
      src={chartAddress(chart)}
      style={{ left, top, width: chart.width, height: chart.height }}
    />
  );
}

/** Stretching a line must not stretch the spaces its paragraph is indented with. */
function Paragraphs({ text }: { text: string }) {
  return text.split('\n').map((paragraph, index) => {
    const [indent] = /^[ \u00A0]*/.exec(paragraph) ?? [''];
    return (
      <Fragment key={index}>
        {index > 0 && '\n'}
        {indent !== '' && <span className="paper-indent">{indent}</span>}
        {paragraph.slice(indent.length)}
      </Fragment>
    );
  });
}

interface GroundProps {
  width: number;
  height: number;
  fills: Fill[];
  bars: BarBox[];
  strokes: Stroke[];
}

function Ground({ width, height, fills, bars, strokes }: GroundProps) {
  return (
    <svg width={width} height={height} overflow="visible" aria-hidden="true">
      {fills.map(({ left, top, color, ...size }) => (
        <rect key={`${left} ${top}`} x={left} y={top} {...size} fill={color} />
      ))}
      <DataBars bars={bars} />
      {strokes.map(({ path, color, width: thickness, dashes }) => (
        <path
          key={`${color} ${thickness} ${dashes} ${path.length}`}
          d={path}
          fill="none"
          stroke={color}
          strokeWidth={thickness}
          {...(dashes ? { strokeDasharray: dashes } : { strokeLinecap: 'square' as const })}
        />
      ))}
    </svg>
  );
}

function Header({ band, edge, isBlack }: { band: HeaderBand; edge: 'top' | 'bottom'; isBlack: boolean }) {
  const { sections, scale, left, right } = band;
  const place: CSSProperties = { [edge]: `${band.edge}mm`, left: `${left}mm`, right: `${right}mm` };
  return (['left', 'center', 'right'] as const).map(
    (side) =>
      sections[side].length > 0 && (
        <div key={side} className="paper-header" style={{ ...place, textAlign: side }}>
          {sections[side].map((line, index) => (
            <div key={index}>
              {line.length === 0 ? '\u00A0' : line.map((run, at) => <Run key={at} {...{ run, scale, isBlack }} />)}
            </div>
          ))}
        </div>
      ),
  );
}

const SMALL = 0.65;

function Run({ run: { text, font }, scale, isBlack }: { run: HeaderRun; scale: number; isBlack: boolean }) {
  const { position, underline, strike } = font;
  const decoration = [underline && 'underline', strike && 'line-through', underline === 'double' && 'double'];
  return (
    <span
      style={{
        fontFamily: fontFamily(font.name),
        fontSize: `${font.size * scale * (position ? SMALL : 1)}pt`,
        fontWeight: font.bold ? 'bold' : 'normal',
        fontStyle: font.italic ? 'italic' : 'normal',
        textDecoration: decoration.filter(Boolean).join(' ') || 'none',
        color: isBlack ? '#000000' : font.color,
        ...(position && { verticalAlign: position }),
      }}
    >
      {text}
    </span>
  );
}
