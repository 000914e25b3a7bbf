/** In which order the schema of DrawingML wants the children of the elements we add to (ECMA-376 part 1, 20.1 and 21.2). */

const TEXT = 'a:bodyPr a:lstStyle a:p';
const RUN =
  'a:ln a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill a:effectLst a:effectDag a:highlight a:uLnTx a:uLn a:uFillTx a:uFill a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst';
const NUMBERS = 'c:numRef c:numLit';
const LABELS = 'c:multiLvlStrRef c:numRef c:numLit c:strRef c:strLit';
const SHOWN =
  'c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator';
const AXIS =
  'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt';

/** All kinds of series in one: their orders do not contradict each other. */
const SERIES =
  'c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:marker c:explosion c:dPt c:dLbls c:trendline c:errBars c:cat c:xVal c:val c:yVal c:smooth c:shape c:bubbleSize c:bubble3D c:extLst';

/** Plots are drawn in this order, areas behind columns behind lines. */
export const GROUPS = [
  'c:areaChart',
  'c:area3DChart',
  'c:barChart',
  'c:bar3DChart',
  'c:ofPieChart',
  'c:pieChart',
  'c:pie3DChart',
  'c:doughnutChart',
  'c:surfaceChart',
  'c:surface3DChart',
  'c:lineChart',
  'c:line3DChart',
  'c:stockChart',
  'c:radarChart',
  'c:scatterChart',
  'c:bubbleChart',
] as const;

const TABLE: Record<string, string> = {
  'a:bodyPr': 'a:prstTxWarp a:noAutofit a:normAutofit a:spAutoFit a:scene3d a:sp3d a:flatTx a:extLst',
  'a:defRPr': RUN,
  'a:endParaRPr': RUN,
  'a:ln':
    'a:noFill a:solidFill a:gradFill a:pattFill a:prstDash a:custDash a:round a:bevel a:miter a:headEnd a:tailEnd a:extLst',
  'a:p': 'a:pPr a:r a:br a:fld a:endParaRPr',
  'a:pPr':
    'a:lnSpc a:spcBef a:spcAft a:buClrTx a:buClr a:buSzTx a:buSzPct a:buSzPts a:buFontTx a:buFont a:buNone a:buAutoNum a:buChar a:buBlip a:tabLst a:defRPr a:extLst',
  'a:r': 'a:rPr a:t',
  'a:rPr': RUN,
  'c:area3DChart': 'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:gapDepth c:axId c:extLst',
  'c:areaChart': 'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:axId c:extLst',
  'c:bar3DChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:gapDepth c:shape c:axId c:extLst',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId c:extLst',
  'c:bubbleChart':
    'c:varyColors c:ser c:dLbls c:bubble3D c:bubbleScale c:showNegBubbles c:sizeRepresents c:axId c:extLst',
  'c:bubbleSize': NUMBERS,
  'c:cat': LABELS,
  'c:catAx': `${AXIS} c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl c:extLst`,
  'c:chart':
    'c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs c:showDLblsOverMax c:extLst',
  'c:chartSpace':
    'c:date1904 c:lang c:roundedCorners mc:AlternateContent c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes c:extLst',
  'c:dLbl': `c:idx c:delete c:layout c:tx ${SHOWN} c:extLst`,
  'c:dLbls': `c:dLbl c:delete ${SHOWN} c:showLeaderLines c:leaderLines c:extLst`,
  'c:dPt': 'c:idx c:invertIfNegative c:marker c:bubble3D c:explosion c:spPr c:pictureOptions c:extLst',
  'c:dTable': 'c:showHorzBorder c:showVertBorder c:showOutline c:showKeys c:spPr c:txPr c:extLst',
  'c:dateAx': `${AXIS} c:auto c:lblOffset c:baseTimeUnit c:majorUnit c:majorTimeUnit c:minorUnit c:minorTimeUnit c:extLst`,
  'c:dispUnits': 'c:custUnit c:builtInUnit c:dispUnitsLbl c:extLst',
  'c:dispUnitsLbl': 'c:layout c:tx c:spPr c:txPr',
  'c:doughnutChart': 'c:varyColors c:ser c:dLbls c:firstSliceAng c:holeSize c:extLst',
  'c:errBars': 'c:errDir c:errBarType c:errValType c:noEndCap c:plus c:minus c:val c:spPr c:extLst',
  'c:layout': 'c:manualLayout c:extLst',
  'c:legend': 'c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr c:extLst',
  'c:legendEntry': 'c:idx c:delete c:txPr c:extLst',
  'c:line3DChart': 'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:gapDepth c:axId c:extLst',
  'c:lineChart':
    'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId c:extLst',
  'c:manualLayout': 'c:layoutTarget c:xMode c:yMode c:wMode c:hMode c:x c:y c:w c:h c:extLst',
  'c:marker': 'c:symbol c:size c:spPr c:extLst',
  'c:ofPieChart':
    'c:ofPieType c:varyColors c:ser c:dLbls c:gapWidth c:splitType c:splitPos c:custSplit c:secondPieSize c:serLines c:extLst',
  'c:pie3DChart': 'c:varyColors c:ser c:dLbls c:extLst',
  'c:pieChart': 'c:varyColors c:ser c:dLbls c:firstSliceAng c:extLst',
  'c:plotArea': `c:layout ${GROUPS.join(' ')} c:catAx c:dateAx c:valAx c:serAx c:dTable c:spPr c:extLst`,
  'c:radarChart': 'c:radarStyle c:varyColors c:ser c:dLbls c:axId c:extLst',
  'c:rich': TEXT,
  'c:scaling': 'c:logBase c:orientation c:max c:min c:extLst',
  'c:scatterChart': 'c:scatterStyle c:varyColors c:ser c:dLbls c:axId c:extLst',
  'c:ser': SERIES,
  'c:serAx': `${AXIS} c:tickLblSkip c:tickMarkSkip c:extLst`,
  'c:spPr':
    'a:xfrm a:custGeom a:prstGeom a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill a:ln a:effectLst a:effectDag a:scene3d a:sp3d a:extLst',
  'c:stockChart': 'c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:axId c:extLst',
  'c:surface3DChart': 'c:wireframe c:ser c:bandFmts c:axId c:extLst',
  'c:surfaceChart': 'c:wireframe c:ser c:bandFmts c:axId c:extLst',
  'c:title': 'c:tx c:layout c:overlay c:spPr c:txPr c:extLst',
  'c:trendline':
    'c:name c:spPr c:trendlineType c:order c:period c:forward c:backward c:intercept c:dispRSqr c:dispEq c:trendlineLbl c:extLst',
  'c:trendlineLbl': 'c:layout c:tx c:numFmt c:spPr c:txPr c:extLst',
  'c:tx': 'c:strRef c:rich c:v',
  'c:txPr': TEXT,
  'c:val': NUMBERS,
  'c:valAx': `${AXIS} c:crossBetween c:majorUnit c:minorUnit c:dispUnits c:extLst`,
  'c:xVal': LABELS,
  'c:yVal': NUMBERS,
};

const ORDER = new Map(Object.entries(TABLE).map(([parent, names]) => [parent, names.split(' ')]));

/** Names of the children in their order; empty when we never add to that element. */
export function orderIn(parent: string): readonly string[] {
  return ORDER.get(parent) ?? [];
}
