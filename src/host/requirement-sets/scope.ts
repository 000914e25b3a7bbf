/**
 * What of the Excel JavaScript API the host is for. Left out are whole areas no spreadsheet of ours has, and single members
 * that need something the host does not have: a screen to draw on, a service of Microsoft's, a desktop program.
 */

/** Types whose members do not count, by the words their names hold, with the reason. */
const TYPES_OUT: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^Chart(Bin|Boxwhisker|Map)Options$/,
    'biểu đồ kiểu mới (tần suất, hộp, bản đồ…), không có trong lược đồ biểu đồ của .xlsx',
  ],
  [/Pivot|DataPivotHierarchy|ColumnRowPivot|FilterPivot/, 'bảng xoay (PivotTable)'],
  [/Slicer|Timeline/, 'bộ lọc trực quan (slicer)'],
  [/Shape|^Line$|^Image$|GroupArea|TextFrame|TextRange|ConnectionSite|^LineFormat/, 'hình vẽ'],
  [/Linked|DataType|EntityCard|Placeholder|^CellControl/, 'kiểu dữ liệu liên kết'],
  [/CustomFunction/, 'hàm tự viết'],
  [/^Query|DataConnection|^PowerQuery/, 'nguồn dữ liệu ngoài'],
  [
    /SheetView$|SheetViewCollection$|^AllowEditRange|^Window|^Pane$|^PaneCollection$|HeaderFooterPicture/,
    'chỉ có ở một loại Excel (Online, Desktop)',
  ],
  [/^Functions$/, 'từng hàm bảng tính: hàm nào máy tính của máy chủ chưa có thì báo NotImplemented'],
  [/^RequestContext$|^ErrorCodes$/, 'phần của thư viện, không phải của sổ'],
];

/** Single members, "Type.member". */
const MEMBERS_OUT: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /\.(pivotTables|pivotOptions|pivotTableStyles|showAllFieldButtons|getPivotTables|convertToLinkedDataType|linkedDataTypeState|showCard|linkedWorkbooks|linkedEntityDataDomains|getLinkedEntityCellValue|refreshAllDataTypes)$/,
    'bảng xoay, kiểu dữ liệu liên kết',
  ],
  [/\.(slicers|slicerStyles|timelineStyles|getActiveSlicer|getActiveSlicerOrNullObject)$/, 'bộ lọc trực quan (slicer)'],
  [/\.(shapes|getActiveShape|getActiveShapeOrNullObject)$/, 'hình vẽ'],
  [/\.(queries|dataConnections)$/, 'nguồn dữ liệu ngoài'],
  [
    /^ChartSeries\.(binOptions|boxwhiskerOptions|mapOptions|parentLabelStrategy|showConnectorLines|gradient\w+)$/,
    'biểu đồ kiểu mới (tần suất, hộp, bản đồ…), không có trong lược đồ biểu đồ của .xlsx',
  ],
  [
    /^(ChartAreaFormat\.colorScheme|ChartSeries\.invertColor|Workbook\.chartDataPointTrack)$/,
    'bảng màu và cách theo dõi điểm của riêng Excel',
  ],
  [/\.getImage$/, 'cần màn hình để vẽ ảnh'],
  [/\.flashFill$/, 'Excel đoán theo mẫu, tài liệu không nói cách đoán'],
];

/** Why the member does not count, or `undefined` when it does. `set` is its requirement set, e.g. "1.7" or "Online1.1". */
export function outOfScope(type: string, member: string, set: string): string | undefined {
  if (/^[A-Z]/.test(set)) return 'chỉ có ở một loại Excel (Online, Desktop)';
  return (
    TYPES_OUT.find(([pattern]) => pattern.test(type))?.[1] ??
    MEMBERS_OUT.find(([pattern]) => pattern.test(`${type}.${member}`))?.[1]
  );
}
