/** Charts → chart parts, and the drawing that places them on the sheet. */
import { parseReference } from '../address';
import { type Chart, isCellError, type Sheet } from '../model';
import { escapeXml } from '../xml';
import { XML } from './write-attachments';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PLACING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @param sheets where the ranges lie: their values are stored in the chart as Excel stores them */
export function chartXml(chart: Chart, sheets: readonly Sheet[]): string {
  const line = chart.type === 'line';
  const series = chart.series.map((each, index) => seriesXml(each, index, line, sheets)).join('');
  const grouping = line ? 'standard' : chart.type === 'columnStacked' ? 'stacked' : 'clustered';
  const overlap = chart.type === 'columnStacked' ? '<c:overlap val="100"/>' : '';
  const plot = line
    ? `<c:lineChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:marker val="1"/><c:axId val="1001"/><c:axId val="1002"/></c:lineChart>`
    : `<c:barChart><c:barDir val="col"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${overlap}<c:axId val="1001"/><c:axId val="1002"/></c:barChart>`;
  const title = chart.title
    ? `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="vi-VN" sz="1300" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
    : '';
  return (
    `${XML}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>${title}` +
    `<c:autoTitleDeleted val="${title ? 0 : 1}"/><c:plotArea><c:layout/>${plot}` +
    '<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1002"/><c:crosses val="autoZero"/></c:catAx>' +
    '<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines/><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1001"/><c:crosses val="autoZero"/></c:valAx>' +
    `</c:plotArea>${chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function seriesXml(series: Chart['series'][number], index: number, line: boolean, sheets: readonly Sheet[]): string {
  const name = series.name === undefined ? '' : `<c:tx>${nameXml(series.name, sheets)}</c:tx>`;
  const categories =
    series.categories === undefined ? '' : `<c:cat>${referenceXml('str', series.categories, sheets)}</c:cat>`;
  const marker = line
    ? '<c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>'
    : '<c:invertIfNegative val="0"/>';
  const values = `<c:val>${referenceXml('num', series.values, sheets)}</c:val>`;
  const smooth = line ? '<c:smooth val="0"/>' : '';
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${marker}${categories}${values}${smooth}</c:ser>`;
}

/** A series is named by a cell or by a text. */
function nameXml(name: string, sheets: readonly Sheet[]): string {
  const reference = parseReference(name);
  return reference && sheets.some((sheet) => sheet.name === reference.sheet)
    ? referenceXml('str', name, sheets)
    : `<c:v>${escapeXml(name)}</c:v>`;
}

function referenceXml(kind: 'str' | 'num', formula: string, sheets: readonly Sheet[]): string {
  const reference = parseReference(formula);
  const sheet = sheets.find((each) => each.name === reference?.sheet);
  let points = '';
  let count = 0;
  if (reference && sheet) {
    const { area } = reference;
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 9_999); row++) {
      for (let column = area.left; column <= area.right; column++, count++) {
        const value = sheet.rows[row]?.[column]?.value;
        if (value === undefined || value === null || isCellError(value)) continue;
        if (kind === 'num' && typeof value !== 'number') continue;
        points += `<c:pt idx="${count}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`;
      }
    }
  }
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  return `<c:${kind}Ref><c:f>${escapeXml(formula)}</c:f><c:${kind}Cache>${format}<c:ptCount val="${count}"/>${points}</c:${kind}Cache></c:${kind}Ref>`;
}

/** One anchor per chart, to stand in a drawing. @param id of the chart's relationship @param shape unique in the drawing */
export function anchorXml(chart: Chart, id: string, shape: number): string {
  const marker = (name: string, { row, column }: { row: number; column: number }) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${PLACING}">${marker('from', chart.anchor.from)}${marker('to', chart.anchor.to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${shape}" name="${escapeXml(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off xmlns:a="${DRAWING}" x="0" y="0"/><a:ext xmlns:a="${DRAWING}" cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

export function drawingXml(anchors: string): string {
  return `${XML}<xdr:wsDr xmlns:xdr="${PLACING}" xmlns:a="${DRAWING}">${anchors}</xdr:wsDr>`;
}
