/** Notes of a sheet, with the shapes old Excel draws them in. */
import { cellAddress } from '../address';
import type { Note } from '../model';
import { attributes, escapeXml, escapeXstring } from '../xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function commentsXml(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map((note) => note.author ?? ''))];
  const comments = inOrder(notes).map((note) => {
    const head = attributes({ ref: cellAddress(note.row, note.column), authorId: authors.indexOf(note.author ?? '') });
    const text = escapeXml(escapeXstring(note.text)).replaceAll('&#10;', '\n');
    return `<comment${head}><text><t xml:space="preserve">${text}</t></text></comment>`;
  });
  return `${XML}<comments xmlns="${MAIN}"><authors>${authors.map((author) => `<author>${escapeXml(author)}</author>`).join('')}</authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** Boxes beside their cells; without them Excel calls the file damaged. @param kept shapes of the old drawing that are no notes */
export function notesDrawingXml(notes: readonly Note[], kept = ''): string {
  const shapes = inOrder(notes).map((note, index) => {
    const lines = note.text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 28), 0);
    const [left, top] = [note.column + 1, Math.max(0, note.row - 1)];
    return (
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${left}, 15, ${top}, 10, ${left + 3}, 15, ${top + Math.max(4, lines + 1)}, 4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}${kept}</xml>`
  );
}

function inOrder(notes: readonly Note[]): Note[] {
  return [...notes].sort((a, b) => a.row - b.row || a.column - b.column);
}
