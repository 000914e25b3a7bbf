/** `range.hyperlink`. */
import { isCellError, type Hyperlink } from '../../spreadsheet/model';
import { formatValue } from '../calculation/number-format';
import { GENERAL } from '../grid/input';
import { link, linkOn } from '../grid/hyperlinks';
import { restyle, styleAt } from '../grid/styles';
import { putTyped } from '../grid/cells';
import { assertAllowed, assertWritable } from '../protection';
import { asRecord } from '../protocol/args';
import { invalidArgument } from '../protocol/errors';
import type { Scalar } from '../protocol/registry';
import type { Session } from '../session/session';
import { syncTables } from '../tables/sync';
import type { RangeSelf } from './selves';
import { aString } from './values';

/** The look of Excel's style "Hyperlink". */
const LINK_COLOR = '#0563C1';

/** The link that lies on all cells of the range, or `null`; what it shows is the text of the first cell. */
export const hyperlink: Scalar<RangeSelf> = {
  get: ({ sheet, area }, session) => {
    session.assertAlive(sheet);
    const found = linkOn(sheet, area);
    if (!found) return null;
    session.settle();
    return {
      ...(found.address !== undefined && { address: found.address }),
      ...(found.location !== undefined && { documentReference: found.location }),
      ...(found.screenTip !== undefined && { screenTip: found.screenTip }),
      textToDisplay: shownText({ sheet, area }, session),
    };
  },
  set: (range, value, session) => {
    const { sheet, area } = range;
    session.assertAlive(sheet);
    const given = asRecord(value);
    const text = (name: string): string | undefined => {
      const field = given[name];
      return field === undefined || field === null || field === '' ? undefined : aString(field);
    };
    const [address, location, screenTip] = [text('address'), text('documentReference'), text('screenTip')];
    if (address === undefined && location === undefined) throw invalidArgument();
    assertAllowed(sheet, 'insertHyperlinks');
    assertWritable(session.workbook, sheet, area);
    const shown = shownText(range, session);
    const display = text('textToDisplay') ?? (shown === '' ? (address ?? location ?? '') : shown);
    const to: Hyperlink = { area, display };
    if (address !== undefined) to.address = address;
    if (location !== undefined) to.location = location.replace(/^#/, '');
    if (screenTip !== undefined) to.screenTip = screenTip;
    link(sheet, to);
    restyle(session.workbook, sheet, area, (style) => ({
      ...style,
      font: { ...style.font, underline: true, color: LINK_COLOR },
    }));
    session.formatChanged(sheet, area);
    if (display === shown) return;
    putTyped(session.workbook, sheet, area.top, area.left, { value: display });
    const cell = { ...area, bottom: area.top, right: area.left };
    syncTables(session, sheet, cell);
    session.contentChanged(sheet, cell);
  },
};

function shownText({ sheet, area }: RangeSelf, session: Session): string {
  const value = sheet.rows[area.top]?.[area.left]?.value ?? null;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return formatValue(value, styleAt(session.workbook, sheet, area.top, area.left).numberFormat ?? GENERAL);
}
