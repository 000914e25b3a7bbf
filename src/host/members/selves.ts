/** What stands behind each proxy type: a piece of the spreadsheet model, or a view of one. */
import type {
  CustomTableStyle,
  Area,
  CellValue,
  ConditionalFormat,
  CustomProperty,
  CustomXmlPart,
  DefinedName,
  Sheet,
  Table,
  TableColumn,
} from '../../spreadsheet/model';
import type { Binding } from '../session/bindings';
import type { Culture } from '../session/culture';
import type { Session } from '../session/session';
import type { AxisPart, GridlinesPart } from './charts/axes';
import type { ErrorBarsPart } from './charts/error-bars';
import type { CharactersPart } from './charts/format';
import type { LabelPart, LabelsPart } from './charts/labels';
import type { LegendEntryPart } from './charts/legend';
import type { ChartPart, ChartSelf } from './charts/part';
import type { PointPart } from './charts/points';
import type { SeriesPart } from './charts/series';
import type { AxisTitlePart } from './charts/titles';
import type { TrendlinePart } from './charts/trendlines';

/** Kept ranges follow their cells when rows or columns move, so `area` (`areas`) is replaced, never kept. */
export interface RangeSelf {
  sheet: Sheet;
  area: Area;
}

export interface RangeAreasSelf {
  sheet: Sheet;
  areas: Area[];
}

/** Areas on several sheets, a part for each sheet. */
export interface WorkbookRangeAreasSelf {
  parts: RangeAreasSelf[];
}

/** Some of a range's rows and columns. */
export interface RangeViewSelf {
  range: RangeSelf;
  rows: number[];
  columns: number[];
  /** Among the rows of the whole view; 0 for that view itself. */
  index: number;
}

/** A cell style of the workbook, by its name. */
export interface NamedStyleSelf {
  cellStyle: string;
}

/** Whose format is meant: the cells of one range or of several areas of a sheet, or a cell style. */
export type FormatSelf = RangeAreasSelf | NamedStyleSelf;

export type EdgeName =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideVertical'
  | 'InsideHorizontal'
  | 'DiagonalDown'
  | 'DiagonalUp';

export interface TableSelf {
  sheet: Sheet;
  table: Table;
}

export interface ConditionalFormatSelf {
  sheet: Sheet;
  rule: ConditionalFormat;
}

export interface ConditionalBorderSelf extends ConditionalFormatSelf {
  edge: 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';
}

/** Comments and replies are found by id each time: they follow their cells. */
export interface CommentSelf {
  sheet: Sheet;
  id: string;
}

export interface CommentReplySelf extends CommentSelf {
  reply: string;
}

export interface FunctionResultSelf {
  value: CellValue;
}

export interface Selves {
  Application: Session;
  AutoFilter: { sheet: Sheet; table?: Table };
  Binding: Binding;
  BindingCollection: Session;
  CellValueConditionalFormat: ConditionalFormatSelf;
  Chart: ChartSelf;
  ChartAreaFormat: ChartPart;
  ChartAxes: ChartSelf;
  ChartAxis: AxisPart;
  ChartAxisFormat: ChartPart;
  ChartAxisTitle: AxisTitlePart;
  ChartAxisTitleFormat: ChartPart;
  ChartBorder: ChartPart;
  ChartCollection: Sheet;
  ChartDataLabel: LabelPart;
  ChartDataLabelFormat: ChartPart;
  ChartDataLabels: LabelsPart;
  ChartDataTable: ChartPart;
  ChartDataTableFormat: ChartPart;
  ChartErrorBars: ErrorBarsPart;
  ChartErrorBarsFormat: ChartPart;
  ChartFill: ChartPart;
  ChartFont: CharactersPart;
  ChartFormatString: ChartPart & { text: string; start: number; length: number };
  ChartGridlines: GridlinesPart;
  ChartGridlinesFormat: ChartPart;
  ChartLegend: ChartPart;
  ChartLegendEntry: LegendEntryPart;
  ChartLegendEntryCollection: ChartPart;
  ChartLegendFormat: ChartPart;
  ChartLineFormat: ChartPart;
  ChartPlotArea: ChartPart;
  ChartPlotAreaFormat: ChartPart;
  ChartPoint: PointPart;
  ChartPointFormat: ChartPart;
  ChartPointsCollection: SeriesPart;
  ChartSeries: SeriesPart;
  ChartSeriesCollection: ChartSelf;
  ChartSeriesFormat: ChartPart;
  ChartTitle: ChartPart;
  ChartTitleFormat: ChartPart;
  ChartTrendline: TrendlinePart;
  ChartTrendlineCollection: SeriesPart;
  ChartTrendlineFormat: ChartPart;
  ChartTrendlineLabel: TrendlinePart;
  ChartTrendlineLabelFormat: ChartPart;
  ColorScaleConditionalFormat: ConditionalFormatSelf;
  ConditionalDataBarNegativeFormat: ConditionalFormatSelf;
  ConditionalDataBarPositiveFormat: ConditionalFormatSelf;
  Comment: CommentSelf;
  CommentCollection: { scope: Sheet | null };
  CommentReply: CommentReplySelf;
  CommentReplyCollection: CommentSelf;
  ConditionalFormat: ConditionalFormatSelf;
  ConditionalFormatCollection: RangeAreasSelf;
  ConditionalFormatRule: ConditionalFormatSelf;
  ConditionalRangeBorder: ConditionalBorderSelf;
  ConditionalRangeBorderCollection: ConditionalFormatSelf;
  ConditionalRangeFill: ConditionalFormatSelf;
  ConditionalRangeFont: ConditionalFormatSelf;
  ConditionalRangeFormat: ConditionalFormatSelf;
  CultureInfo: Culture;
  CustomConditionalFormat: ConditionalFormatSelf;
  DataBarConditionalFormat: ConditionalFormatSelf;
  CustomProperty: CustomProperty;
  CustomPropertyCollection: Session;
  CustomXmlPart: CustomXmlPart;
  CustomXmlPartCollection: Session;
  CustomXmlPartScopedCollection: { session: Session; namespaceUri: string };
  DataValidation: RangeAreasSelf;
  DatetimeFormatInfo: Culture;
  DocumentProperties: Session;
  Filter: TableSelf & { column: TableColumn };
  FormatProtection: RangeAreasSelf;
  FunctionResult: FunctionResultSelf;
  Functions: Session;
  HeaderFooter: { sheet: Sheet; header: HeaderFooterOf; footer: HeaderFooterOf };
  HeaderFooterGroup: Sheet;
  IconSetConditionalFormat: ConditionalFormatSelf;
  IterativeCalculation: Session;
  NamedItem: DefinedName;
  NamedItemArrayValues: DefinedName;
  NamedItemCollection: { scope: Sheet | null };
  NumberFormatInfo: Culture;
  PageBreak: { sheet: Sheet; axis: 'row' | 'column'; at: number };
  PageBreakCollection: { sheet: Sheet; axis: 'row' | 'column' };
  PageLayout: Sheet;
  PresetCriteriaConditionalFormat: ConditionalFormatSelf;
  Range: RangeSelf;
  RangeAreas: RangeAreasSelf;
  RangeBorder: { format: FormatSelf; edge: EdgeName };
  RangeBorderCollection: FormatSelf;
  RangeAreasCollection: WorkbookRangeAreasSelf;
  RangeCollection: WorkbookRangeAreasSelf;
  RangeFill: FormatSelf;
  RangeFont: FormatSelf;
  RangeFormat: RangeAreasSelf;
  RangeSort: RangeSelf;
  RangeView: RangeViewSelf;
  RangeViewCollection: RangeViewSelf;
  RemoveDuplicatesResult: { removed: number; uniqueRemaining: number };
  Runtime: Session;
  Setting: { key: string };
  SettingCollection: Session;
  Style: NamedStyleSelf;
  StyleCollection: Session;
  Table: TableSelf;
  TableCollection: { scope: Sheet | null };
  TableColumn: TableSelf & { column: TableColumn };
  TableColumnCollection: TableSelf;
  TableRow: TableSelf & { index: number };
  TableRowCollection: TableSelf;
  TableScopedCollection: RangeAreasSelf & { contained: boolean };
  TableSort: TableSelf;
  TextConditionalFormat: ConditionalFormatSelf;
  TopBottomConditionalFormat: ConditionalFormatSelf;
  TableStyle: { name: string; custom?: CustomTableStyle };
  TableStyleCollection: Session;
  Workbook: Session;
  WorkbookProtection: Session;
  WorkbookRangeAreas: WorkbookRangeAreasSelf;
  Worksheet: Sheet;
  WorksheetCollection: Session;
  WorksheetCustomProperty: { sheet: Sheet; key: string };
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
}

/** Which of a sheet's header or footer texts is meant. */
export type HeaderFooterOf = 'header' | 'footer' | 'firstHeader' | 'firstFooter' | 'evenHeader' | 'evenFooter';

export type TypeName = keyof Selves;

export interface Handle<N extends TypeName = TypeName> {
  readonly type: N;
  readonly self: Selves[N];
}
