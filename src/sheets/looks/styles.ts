/**
 * The looks every sheet of ours shares. Meaning never hangs on colour alone (offices print in black and white on bad
 * printers): an input cell has a border all round as well as a fill, a heading is bold as well as shaded.
 */
import type { BorderEdge, Style } from '../../spreadsheet/model';

export const FONT = 'Times New Roman';

export const COLOURS = {
  text: '#000000',
  muted: '#595959',
  line: '#7F7F7F',
  input: '#FFF9DB',
  header: '#E7ECF3',
  section: '#D6DFEA',
  total: '#F2F2F2',
  error: '#B00020',
  warning: '#8A5A00',
} as const;

/** Dot or comma follows the reader's machine; negative and zero are printed plainly. */
/** Dots between thousands whatever the machine's locale: a grouping comma would show as the locale's own sign. */
export const COUNT_FORMAT = '[>=1000000]#\\.###\\.##0;[>=1000]#\\.##0;0';

export const NUMBER_FORMATS = {
  count: COUNT_FORMAT,
  percent: '0.0',
  /** Shows the sign of a difference. */
  change: '+#,##0;-#,##0;0',
  date: 'dd/mm/yyyy',
  text: '@',
} as const;

const THIN: BorderEdge = { style: 'thin', color: COLOURS.line };
const DARK: BorderEdge = { style: 'thin', color: COLOURS.text };

const BOX = { left: THIN, right: THIN, top: THIN, bottom: THIN };
/** For printed tables. */
export const PRINT_BOX = { left: DARK, right: DARK, top: DARK, bottom: DARK };
export const RULE_BELOW = { bottom: DARK };

const font = (size: number, more: Style['font'] = {}): Style['font'] => ({ name: FONT, size, ...more });

export const LOOKS = {
  /** Plain text. */
  plain: { font: font(12), align: { vertical: 'center' } },
  wrapped: { font: font(12), align: { vertical: 'center', wrap: true } },
  muted: { font: font(11, { italic: true, color: COLOURS.muted }), align: { vertical: 'center', wrap: true } },
  title: { font: font(14, { bold: true }), align: { horizontal: 'center', vertical: 'center', wrap: true } },
  section: {
    font: font(12, { bold: true }),
    fill: COLOURS.section,
    border: BOX,
    align: { vertical: 'center', indent: 0 },
  },
  header: {
    font: font(11, { bold: true }),
    fill: COLOURS.header,
    border: BOX,
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  /** Label of a row in a boxed table. */
  rowLabel: { font: font(12), border: BOX, align: { vertical: 'center', wrap: true } },
  /** An unlocked cell to type into: light fill AND a border. */
  input: { font: font(12), fill: COLOURS.input, border: BOX, align: { vertical: 'center' }, locked: false },
  inputText: {
    font: font(12),
    fill: COLOURS.input,
    border: BOX,
    align: { horizontal: 'left', vertical: 'top', wrap: true },
    numberFormat: NUMBER_FORMATS.text,
    locked: false,
  },
  /** A locked figure. */
  locked: { font: font(12), border: BOX, align: { vertical: 'center' } },
  total: { font: font(12, { bold: true }), fill: COLOURS.total, border: BOX, align: { vertical: 'center' } },
  /** Findings beside the cells: the word LỖI / Cảnh báo carries the meaning. */
  check: { font: font(11), border: BOX, align: { vertical: 'center', wrap: true } },
} satisfies Record<string, Style>;

/** A look with parts exchanged; groups (font, align) are merged field by field. */
export function withLook(look: Style, change: Style): Style {
  return {
    ...look,
    ...change,
    font: { ...look.font, ...change.font },
    align: { ...look.align, ...change.align },
  };
}
