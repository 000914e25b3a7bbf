/** The theme of Office: without one, charts that leave their colours to Excel come out without any in other programs. */
import { OFFICE_COLORS, THEME_NAMES } from './colors';

const NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';

export function officeThemeXml(): string {
  // The scheme lists dark before light.
  const order = ['dk1', 'lt1', 'dk2', 'lt2', ...THEME_NAMES.slice(4)];
  const colors = order.map((name) => {
    const rgb = OFFICE_COLORS[THEME_NAMES.indexOf(name)];
    return `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`;
  });
  const font = (name: string, face: string): string =>
    `<a:${name}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a:theme xmlns:a="${NAMESPACE}" name="Office"><a:themeElements>` +
    `<a:clrScheme name="Office">${colors.join('')}</a:clrScheme>` +
    `<a:fontScheme name="Office">${font('majorFont', 'Calibri Light')}${font('minorFont', 'Calibri')}</a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>` +
    '</a:fmtScheme></a:themeElements></a:theme>'
  );
}
