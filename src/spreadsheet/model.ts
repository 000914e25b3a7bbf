/**
 * A workbook as data. The same shapes are authored by `sheets/`, drawn into an open workbook by `workbook/`,
 * written to and read from .xlsx bytes here, and held by the embedded host. Knows no school.
 *
 * Conventions: rows and columns count from 0; a formula is stored without its leading "="; colours are "#RRGGBB";
 * sizes of text and heights of rows are points; widths of columns are characters of the default font, as in .xlsx.
 */

import type { XmlNode } from './charts/tree';

/** An error value such as `#DIV/0!`; a class of its own so that the text "#N/A" stays text. */
export interface CellError {
  readonly error: string;
}

/** `null` is an empty cell. A date is its serial number (1900 system) with a date number format, as in Excel. */
export type CellValue = string | number | boolean | null | CellError;

export interface Cell {
  /** What was typed, or what the formula last came to. `undefined` on a formula: never calculated. */
  value?: CellValue;
  /** Without the leading "="; A1 style, English names, comma separated. */
  formula?: string;
  /** Index into `Workbook.styles`; absent: style 0. */
  style?: number;
  /** The formula gives an array, which fills so many cells from this one. */
  array?: ArraySize;
  /** The value is one of an array formula's that stands above or to the left. */
  spilled?: boolean;
}

/** A dynamic array takes the size of its values; one that is not fills the cells it was entered in. */
export interface ArraySize {
  rows: number;
  columns: number;
  dynamic?: boolean;
}

export type BorderStyle =
  | 'thin'
  | 'medium'
  | 'thick'
  | 'double'
  | 'hair'
  | 'dotted'
  | 'dashed'
  | 'mediumDashed'
  | 'dashDot'
  | 'mediumDashDot'
  | 'dashDotDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';
export interface BorderEdge {
  style: BorderStyle;
  color?: string;
  tinted?: Tinted;
}

/** The colour beside it is `from` made lighter (`by` up to 1) or darker (down to -1). */
export interface Tinted {
  from: string;
  by: number;
}

/** The names of .xlsx for what fills a cell over its background. */
export type FillPattern =
  | `${'dark' | 'medium' | 'light'}Gray`
  | `${'dark' | 'light'}${'Horizontal' | 'Vertical' | 'Down' | 'Up' | 'Grid' | 'Trellis'}`
  | 'gray125'
  | 'gray0625';

export interface Gradient {
  /** Absent: linear, in degrees from left to right; else from the place of the four sides outwards. */
  path?: { left: number; right: number; top: number; bottom: number };
  degree?: number;
  stops: { at: number; color: string }[];
}

/** A style cells may be based on; what it sets changes with it wherever a cell has not been given its own. */
export interface CellStyle {
  name: string;
  /** Excel's number of one it brings with it; absent: the workbook's own. */
  builtIn?: number;
  style: Style;
  /** Groups of properties it leaves to the cell. */
  leaves?: StyleGroup[];
}

export type StyleGroup = 'numberFormat' | 'font' | 'fill' | 'border' | 'align' | 'protection';

/** Every field absent means Excel's default. Styles are interned: see `internStyle`. */
export interface Style {
  font?: {
    name?: string;
    size?: number;
    bold?: boolean;
    italic?: boolean;
    underline?: boolean;
    /** Absent: a single line under the text. */
    underlineKind?: 'double' | 'singleAccounting' | 'doubleAccounting';
    strike?: boolean;
    raised?: 'superscript' | 'subscript';
    color?: string;
    tinted?: Tinted;
  };
  /** The background: solid unless `pattern` says more. */
  fill?: string;
  fillTinted?: Tinted;
  /** What is drawn over the background; absent colour: black. */
  pattern?: { type: FillPattern; color?: string; tinted?: Tinted };
  /** Instead of `fill`. */
  gradient?: Gradient;
  border?: {
    left?: BorderEdge;
    right?: BorderEdge;
    top?: BorderEdge;
    bottom?: BorderEdge;
    /** One line for both ways. */
    diagonal?: BorderEdge & { up?: boolean; down?: boolean };
  };
  align?: {
    horizontal?: 'left' | 'center' | 'right' | 'justify' | 'fill' | 'centerContinuous' | 'distributed';
    vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
    wrap?: boolean;
    indent?: number;
    shrink?: boolean;
    /** Degrees, -90 to 90, or 255 for stacked letters. */
    rotation?: number;
    /** Absent: as the text begins. */
    readingOrder?: 'leftToRight' | 'rightToLeft';
    /** The last line of distributed text is spread too, and indented on both sides. */
    autoIndent?: boolean;
  };
  /** Name of the cell style it is based on; absent: "Normal". */
  named?: string;
  /** Excel number format code; absent: "General". */
  numberFormat?: string;
  /** Cells are locked unless this is `false`; it bites only when the sheet is protected. */
  locked?: boolean;
  /** Formula hidden when the sheet is protected. */
  hidden?: boolean;
}

/** Inclusive, from 0. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** How deep a row or column stands in the sheet's outline, and whether the group it sums up is folded away. */
export interface Outlined {
  /** 1 to 7; absent: not grouped. */
  outlineLevel?: number;
  collapsed?: boolean;
}

export interface ColumnFormat extends Outlined {
  width?: number;
  hidden?: boolean;
  /** Style of the cells that do not exist. */
  style?: number;
}
export interface RowFormat extends Outlined {
  height?: number;
  hidden?: boolean;
  style?: number;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface DefinedName {
  name: string;
  /** Formula text without "=", e.g. `'Nhập liệu'!$C$5`. */
  formula: string;
  /** Sheet name; absent: workbook scope. Print areas and titles are NOT here: see `PageSetup`. */
  sheet?: string;
  hidden?: boolean;
  comment?: string;
}

export type ComparisonOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

export interface Validation {
  areas: Area[];
  /** "any" forbids nothing: it only has a prompt. */
  type: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom' | 'any';
  operator?: ComparisonOperator;
  /** Without "="; "" for "any". A literal list is the quoted string of .xlsx: `"Có,Không"` with its quotation marks. */
  formula1: string;
  formula2?: string;
  allowBlank?: boolean;
  /** For lists; default true. */
  showDropDown?: boolean;
  prompt?: { title?: string; message?: string };
  /** Absent: what does not fit is refused with Excel's own message. `show: false`: it is let in. */
  error?: { show?: boolean; style?: 'stop' | 'warning' | 'information'; title?: string; message?: string };
}

export interface Protection {
  /** Password hash as in .xlsx; absent: no password. */
  password?: { algorithm: string; hash: string; salt: string; spin: number };
  /** What stays allowed while protected; absent: not allowed. Selecting cells is allowed unless set to false. */
  allow?: {
    formatCells?: boolean;
    formatColumns?: boolean;
    formatRows?: boolean;
    insertColumns?: boolean;
    insertRows?: boolean;
    insertHyperlinks?: boolean;
    deleteColumns?: boolean;
    deleteRows?: boolean;
    sort?: boolean;
    autoFilter?: boolean;
    pivotTables?: boolean;
    editObjects?: boolean;
    editScenarios?: boolean;
    selectLockedCells?: boolean;
    selectUnlockedCells?: boolean;
  };
}

/** Codes as in Excel's header strings: &P page, &N pages, &"font,style", &13 size. */
export interface HeaderFooter {
  left?: string;
  center?: string;
  right?: string;
}

export interface PageSetup {
  paper?: 'A4' | 'A3' | 'Letter';
  /** The number .xlsx has for any other paper (5: Legal, 11: A5 …). */
  paperCode?: number;
  orientation?: 'portrait' | 'landscape';
  /** Millimetres. */
  margins?: { top?: number; bottom?: number; left?: number; right?: number; header?: number; footer?: number };
  /** 0 means "as many as needed". Excludes `scale`. */
  fit?: { width: number; height: number };
  scale?: number;
  header?: HeaderFooter;
  footer?: HeaderFooter;
  /** Present: page 1 has a header and footer of its own, even when empty. */
  firstHeader?: HeaderFooter;
  firstFooter?: HeaderFooter;
  /** Present: even pages have a header and footer of their own; `header` and `footer` are then for odd ones. */
  evenHeader?: HeaderFooter;
  evenFooter?: HeaderFooter;
  /** Absent: headers and footers shrink with the sheet. */
  scaleWithDocument?: boolean;
  /** Absent: headers and footers stand between the page's left and right margins. */
  alignWithMargins?: boolean;
  firstPageNumber?: number;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  blackAndWhite?: boolean;
  printGridlines?: boolean;
  /** Row numbers and column letters. */
  printHeadings?: boolean;
  /** Without graphics. */
  draft?: boolean;
  /** Notes; absent: not printed. */
  comments?: 'atEnd' | 'asDisplayed';
  /** Absent: as displayed. */
  errors?: 'displayed' | 'blank' | 'dash' | 'notAvailable';
  order?: 'downThenOver' | 'overThenDown';
  area?: Area;
  /** Inclusive rows repeated on top of each page. */
  titleRows?: { top: number; bottom: number };
  titleColumns?: { left: number; right: number };
  /** A break stands above row n / left of column n. */
  rowBreaks?: number[];
  columnBreaks?: number[];
}

/** One level of a sort: rows by the values of a column, or those of a colour before (after) the rest. */
export interface SortCondition {
  /** Column (row when columns are sorted) within the sorted range. */
  key: number;
  /** For colours: on top. */
  ascending: boolean;
  /** Absent: by value. */
  on?: 'cellColor' | 'fontColor';
  /** With `on`: "#RRGGBB". */
  color?: string;
  /** Text that reads as a number is sorted among the numbers. */
  textAsNumber?: boolean;
}

/** The last sort of a table, as its arrows show it and `reapply` repeats it. */
export interface SortState {
  conditions: SortCondition[];
  matchCase?: boolean;
  /** Chinese characters by strokes instead of by sound. */
  byStrokes?: boolean;
}

/** A date to let through, as precise as its fields say; months count from 1. */
export interface FilterDate {
  year: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
}

export interface FilterComparison {
  operator: Exclude<ComparisonOperator, 'between' | 'notBetween'>;
  /** A number, a date or text with wildcards, as typed; "" with (not) equal means blank cells. */
  value: string;
}

/** The names .xlsx gives to filters that follow the calendar or the column's average. */
export type DynamicFilter =
  | 'aboveAverage'
  | 'belowAverage'
  | `${'last' | 'this' | 'next'}${'Week' | 'Month' | 'Quarter' | 'Year'}`
  | 'yesterday'
  | 'today'
  | 'tomorrow'
  | 'yearToDate'
  | `Q${1 | 2 | 3 | 4}`
  | `M${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`;

/** What a filter lets through in one column. */
export type FilterCriteria =
  /** Cells that show one of the texts; `blanks`: empty ones too. */
  | { on: 'values'; values: string[]; dates?: FilterDate[]; blanks?: boolean }
  /** `both`: the comparisons must both hold; otherwise one is enough. */
  | { on: 'custom'; first: FilterComparison; second?: FilterComparison; both?: boolean }
  /** The greatest (smallest) numbers; `limit` is the least (greatest) of them when the filter was last applied. */
  | { on: 'top'; count: number; percent?: boolean; bottom?: boolean; limit?: number }
  | { on: 'cellColor' | 'fontColor'; color: string }
  /** `from` and `to` (exclusive): what the criterion came to when the filter was last applied. */
  | { on: 'dynamic'; kind: DynamicFilter; from?: number; to?: number }
  /** `set` as .xlsx names it ("3Arrows"); no `index`: cells without an icon. */
  | { on: 'icon'; set: string; index?: number };

export interface ColumnFilter {
  /** Within the filtered area, from 0. */
  column: number;
  criteria?: FilterCriteria;
  /** The column has no arrow. */
  hideButton?: boolean;
}

export interface TableColumn {
  name: string;
  /** Formula of every cell of the column (structured references allowed), without "=". */
  calculated?: string;
  totalLabel?: string;
  totalFunction?: 'sum' | 'average' | 'count' | 'countNums' | 'max' | 'min' | 'stdDev' | 'var' | 'custom';
  /** With totalFunction "custom", without "=". */
  totalFormula?: string;
}

export interface Table {
  /** Unique in the workbook; also usable in formulas. */
  name: string;
  /** Header row and totals row, where shown, and the data rows. Always at least one data row, as in Excel. */
  area: Area;
  columns: TableColumn[];
  /** `false`: there is no header row; the columns keep their names. */
  showHeaders?: boolean;
  showTotals?: boolean;
  /** The one data row is a blank that waits to be filled: the first row added takes its place. */
  insertRow?: boolean;
  /** E.g. "TableStyleMedium2"; absent: none. */
  styleName?: string;
  showBandedRows?: boolean;
  showBandedColumns?: boolean;
  highlightFirstColumn?: boolean;
  highlightLastColumn?: boolean;
  showFilterButton?: boolean;
  /** Rows the filters keep out are hidden (`RowFormat.hidden`). */
  filters?: ColumnFilter[];
  sort?: SortState;
}

export interface ConditionalFormat {
  areas: Area[];
  rule: ConditionalRule;
  /** Empty for colour scales, data bars and icon sets: their looks are in the rule. */
  format: DifferentialFormat;
  stopIfTrue?: boolean;
  /** 1 is the strongest; read from a file, the formats of a sheet stand in this order. */
  priority?: number;
}

/** What a conditional format changes about a cell; what is absent stays as it is. */
export interface DifferentialFormat {
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: 'none' | 'single' | 'double';
  strike?: boolean;
  fill?: string;
  border?: { left?: BorderEdge; right?: BorderEdge; top?: BorderEdge; bottom?: BorderEdge };
  numberFormat?: string;
}

export type Period =
  | 'yesterday'
  | 'today'
  | 'tomorrow'
  | 'last7Days'
  | 'lastWeek'
  | 'thisWeek'
  | 'nextWeek'
  | 'lastMonth'
  | 'thisMonth'
  | 'nextMonth';

/** Formulas are without "=", and relative to the first cell of the first area. */
export type ConditionalRule =
  | { kind: 'expression'; formula: string }
  | { kind: 'cell'; operator: ComparisonOperator; formula1: string; formula2?: string }
  | { kind: 'text'; operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith'; text: string }
  | { kind: 'blanks' | 'nonBlanks' | 'errors' | 'nonErrors' | 'unique' | 'duplicate' }
  | { kind: 'period'; period: Period }
  | { kind: 'top'; rank: number; bottom?: boolean; percent?: boolean }
  /** Beyond the average, or so many standard deviations beyond it. */
  | { kind: 'average'; below?: boolean; orEqual?: boolean; deviations?: number }
  | ColorScale
  | DataBar
  | IconSet;

/** A point of a scale: `value` is a number or a formula, absent for the lowest, the highest and the automatic. */
export interface Threshold {
  type: 'min' | 'max' | 'autoMin' | 'autoMax' | 'num' | 'percent' | 'percentile' | 'formula';
  value?: string;
}

export interface ColorScale {
  kind: 'colorScale';
  /** Two or three, the lowest first. */
  points: (Threshold & { color: string })[];
}

export interface DataBar {
  kind: 'dataBar';
  min: Threshold;
  max: Threshold;
  color: string;
  borderColor?: string;
  /** Absent: a gradient. */
  solid?: boolean;
  /** Absent: as the positive bars. */
  negativeColor?: string;
  negativeBorderColor?: string;
  /** Absent: "automatic", where the least negative value puts it. */
  axis?: 'middle' | 'none';
  axisColor?: string;
  direction?: 'leftToRight' | 'rightToLeft';
  /** The bar without the value. */
  barOnly?: boolean;
  /** Percent of the cell that the lowest and the highest value fill; absent: 0 and 100. */
  length?: { min: number; max: number };
}

export interface IconSet {
  kind: 'iconSet';
  /** As in .xlsx: "3TrafficLights1", "5Rating" … */
  set: string;
  /** One for each icon, the lowest first; the first one has no say. */
  points: (Threshold & {
    /** The value itself is not enough (">" instead of "≥"). */
    above?: boolean;
    /** Another icon than the set's; set "NoIcons" shows none. */
    icon?: { set: string; index: number };
  })[];
  reverse?: boolean;
  iconOnly?: boolean;
}

/** Someone who comments or is mentioned. */
export interface Person {
  /** A GUID in braces. */
  id: string;
  name: string;
  /** As the provider knows the person; often the e-mail address. */
  userId?: string;
  /** "None", "AD", "Windows Live" … */
  provider?: string;
}

export interface Remark {
  /** A GUID in braces. */
  id: string;
  /** Id of a person of the workbook. */
  person: string;
  /** ISO 8601. */
  created?: string;
  text: string;
  /** Where the text names a person, with the "@". */
  mentions?: { id: string; person: string; start: number; length: number }[];
}

/** A comment with its thread of replies, which is something else than a note. */
export interface Comment extends Remark {
  row: number;
  column: number;
  resolved?: boolean;
  replies: Remark[];
}

export interface Note {
  row: number;
  column: number;
  author?: string;
  text: string;
}

/** A link on cells. What it shows is their content. */
export interface Hyperlink {
  area: Area;
  /** URL, mail address or file; absent: a place in this workbook. */
  address?: string;
  /** `'Nhập liệu'!A1` or a defined name; beside an address, the place behind its "#". */
  location?: string;
  screenTip?: string;
  /** What the file says it shows; programs show the cell. */
  display?: string;
}

/** A point on a sheet: a cell, and how far into it, in points. */
export interface SheetPoint {
  row: number;
  column: number;
  down?: number;
  right?: number;
}

/** From the top left corner of the first cell to that of the second, or of a fixed size. */
export type ChartAnchor = {
  from: SheetPoint;
  /** Absent: the chart moves and is sized with its cells. */
  follows?: 'position' | 'nothing';
} & ({ to: SheetPoint } | { size: { width: number; height: number } });

/** A chart is held as its own document, so that nothing of it is lost: `charts/` reads, makes and changes it. */
export interface Chart {
  name: string;
  anchor: ChartAnchor;
  /** The root, `c:chartSpace`. */
  space: XmlNode;
  /** The part it was read from; absent: not read from a file. */
  part?: string;
}

export interface Sheet {
  name: string;
  visibility?: Visibility;
  /** Sparse: `rows[r]?.[c]`. */
  rows: (Cell | undefined)[][];
  columns: Record<number, ColumnFormat>;
  rowFormats: Record<number, RowFormat>;
  defaultRowHeight?: number;
  defaultColumnWidth?: number;
  merges: Area[];
  freeze?: { rows: number; columns: number };
  validations: Validation[];
  protection?: Protection;
  page: PageSetup;
  tables: Table[];
  conditionalFormats: ConditionalFormat[];
  notes: Note[];
  comments?: Comment[];
  charts: Chart[];
  hyperlinks?: Hyperlink[];
  /** Sums of grouped rows stand above them, of grouped columns left of them; absent: below and right. */
  outlineSums?: { above?: boolean; left?: boolean };
  /** An AutoFilter that is not a table's: its header and data rows. */
  autoFilter?: Area;
  /** Of `autoFilter`. */
  filters?: ColumnFilter[];
  tabColor?: string;
  showGridlines?: boolean;
  /** Row numbers and column letters; absent: shown. */
  showHeadings?: boolean;
  /** Percent. */
  zoom?: number;
  selection?: { row: number; column: number };
  /** Texts that programs keep with the sheet, by name; no person sees them. */
  customProperties?: Record<string, string>;
  /** The part this sheet was read from, e.g. "xl/worksheets/sheet1.xml"; absent: not read from a file. */
  part?: string;
}

export interface TableStyleElement {
  /** Which part of a table, as .xlsx names it: "wholeTable", "headerRow", "firstRowStripe" … */
  type: string;
  /** Rows or columns of a stripe. */
  size?: number;
  /** Index into the differential formats of the file the style was read from. */
  differential?: number;
}

export interface CustomTableStyle {
  name: string;
  elements: TableStyleElement[];
}

/** The looks of tables that the workbook has beside those Excel brings. */
export interface TableStyles {
  /** For new tables; absent: "TableStyleMedium2". */
  default?: string;
  custom: CustomTableStyle[];
}

export interface WorkbookProperties {
  title?: string;
  subject?: string;
  author?: string;
  company?: string;
  keywords?: string;
  description?: string;
  category?: string;
  manager?: string;
  /** Who saved last. */
  lastAuthor?: string;
  revision?: number;
  /** ISO 8601, UTC. Absent: none written, so that the same model gives the same bytes. */
  created?: string;
  modified?: string;
}

/** A document property of the user's own. Dates are ISO 8601, UTC. */
export interface CustomProperty {
  name: string;
  type: 'Number' | 'Float' | 'String' | 'Boolean' | 'Date';
  value: string | number | boolean;
}

/** XML that an add-in or another program keeps in the workbook. */
export interface CustomXmlPart {
  /** A GUID in braces. */
  id: string;
  xml: string;
  /** The part it was read from; absent: not read from a file. */
  part?: string;
}

/** What an Office add-in keeps in the workbook for itself. */
export interface AddInData {
  /** The add-in's id in its manifest. */
  id: string;
  version: string;
  /** JSON texts by name. */
  settings: Record<string, string>;
  /** The part it was read from; absent: not read from a file. */
  part?: string;
}

/** How Excel calculates; absent fields are its defaults. */
export interface CalculationSettings {
  /** Circular references are worked out again and again. */
  iterate?: boolean;
  maxIterations?: number;
  maxChange?: number;
  /** Values are stored as they are shown. */
  precisionAsDisplayed?: boolean;
}

export interface Workbook {
  sheets: Sheet[];
  /** Index of the sheet shown on opening. */
  activeSheet: number;
  names: DefinedName[];
  /** Style 0 is the default style. Use `internStyle` to add. */
  styles: Style[];
  tableStyles?: TableStyles;
  /** Those the file lists; Excel knows its built-in ones without. */
  cellStyles?: CellStyle[];
  properties: WorkbookProperties;
  calculation?: CalculationSettings;
  persons?: Person[];
  customProperties?: CustomProperty[];
  customXml?: CustomXmlPart[];
  addIns?: AddInData[];
  /** Structure protected: sheets cannot be added, removed, renamed, shown or moved. */
  structureProtected?: boolean;
  /** What the workbook was read from, kept so that saving changes only the parts that changed. */
  source?: WorkbookSource;
}

export interface WorkbookSource {
  /** Every entry of the package, uncompressed. */
  parts: Map<string, Uint8Array>;
}

export function isCellError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}
