/** What a cell shows beyond its own style: the work of conditional formats and of the table it stands in. */
import type { BorderEdge } from '../../spreadsheet/model';

export interface CellLooks {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: 'none' | 'single' | 'double';
  strike?: boolean;
  border?: { left?: BorderEdge; right?: BorderEdge; top?: BorderEdge; bottom?: BorderEdge };
  numberFormat?: string;
  bar?: Bar;
  icon?: Icon;
  /** Bars and icons may stand without the value. */
  hidesValue?: true;
}

/** Places are fractions of the cell's width, from the left. */
export interface Bar {
  from: number;
  to: number;
  color: string;
  borderColor?: string;
  /** Absent: fading away from the axis, or from the side it starts at. */
  solid?: true;
  /** It goes from `to` to `from`: where it fades. */
  isLeftward?: true;
  axis?: { at: number; color: string };
}

/** `set` as in .xlsx ("3TrafficLights1"); `index` counts from the icon of the lowest values. */
export interface Icon {
  set: string;
  index: number;
}
