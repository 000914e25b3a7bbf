/** The codes of header and footer strings: ECMA-376 part 1, 18.3.1.46, and [MS-XLSB] HeaderFooterString. */

export interface HeaderFont {
  name: string;
  /** Points. */
  size: number;
  bold?: true;
  italic?: true;
  strike?: true;
  underline?: 'single' | 'double';
  position?: 'super' | 'sub';
  /** "#RRGGBB". */
  color?: string;
}

export interface HeaderRun {
  text: string;
  font: HeaderFont;
}
export type HeaderLine = HeaderRun[];

/** What the codes stand for on one page. */
export interface HeaderFacts {
  page: number;
  pages: number;
  date: string;
  time: string;
  /** "so-tong-hop.xlsx"; the folder, which a browser never learns, is left out. */
  file: string;
  sheet: string;
}

// && | "font,style" | colour | size | field with an offset | letter | text | a lone &
const TOKEN = /&&|&"([^"]*)"|&[Kk]([0-9A-Fa-f]{6}|\d\d[+-]\d{3})|&(\d{1,3})|&([PNpn])([+-]\d+)?|&([A-Za-z])|([^&]+)|&/g;
/** Office's theme colours in the order of their numbers; tints are not applied. */
const THEME = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

/** One section ("left", "center" or "right") as lines of text; none when it shows nothing. */
export function headerLines(section: string, facts: HeaderFacts, standard: HeaderFont): HeaderLine[] {
  const lines: HeaderLine[] = [[]];
  let font = standard;
  const say = (text: string): void => {
    text.split(/\r\n|\r|\n/).forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') append(lines[lines.length - 1], part, font);
    });
  };
  for (const [whole, named, color, size, count, offset, letter, text] of section.matchAll(TOKEN)) {
    if (text !== undefined) say(text);
    else if (named !== undefined) font = withName(font, named, standard);
    else if (color !== undefined) font = { ...font, color: colorOf(color) };
    else if (size !== undefined) font = Number(size) > 0 ? { ...font, size: Number(size) } : font;
    else if (count) say(String((count.toUpperCase() === 'P' ? facts.page : facts.pages) + Number(offset ?? 0)));
    else if (letter) {
      const said = fieldOf(letter.toUpperCase(), facts);
      if (said !== undefined) say(said);
      else font = toggled(font, letter.toUpperCase());
    } else if (whole === '&&') say('&');
  }
  return lines.some((line) => line.length > 0) ? lines : [];
}

/** "&Z", the folder, and "&G", a picture, show nothing. */
function fieldOf(letter: string, { date, time, file, sheet }: HeaderFacts): string | undefined {
  return { D: date, T: time, F: file, A: sheet, Z: '', G: '' }[letter];
}

/** Each code turns its look on, and off again when it comes once more. */
function toggled(font: HeaderFont, letter: string): HeaderFont {
  const { bold, italic, strike, underline, position, ...plain } = font;
  const looks: Omit<HeaderFont, 'name' | 'size' | 'color'> = { bold, italic, strike, underline, position };
  if (letter === 'B') looks.bold = bold ? undefined : true;
  else if (letter === 'I') looks.italic = italic ? undefined : true;
  else if (letter === 'S') looks.strike = strike ? undefined : true;
  else if (letter === 'U') looks.underline = underline === 'single' ? undefined : 'single';
  else if (letter === 'E') looks.underline = underline === 'double' ? undefined : 'double';
  // Of the two the one that came first wins while it is on.
  else if (letter === 'X' && position !== 'sub') looks.position = position ? undefined : 'super';
  else if (letter === 'Y' && position !== 'super') looks.position = position ? undefined : 'sub';
  return present({ ...plain, ...looks });
}

/** "Times New Roman,Bold Italic"; "-" stands for the font the section has anyway. */
function withName(font: HeaderFont, named: string, standard: HeaderFont): HeaderFont {
  const comma = named.indexOf(',');
  const name = comma < 0 ? named : named.slice(0, comma);
  const style = comma < 0 ? '' : named.slice(comma + 1);
  return present({
    ...font,
    name: name === '-' || name === '' ? standard.name : name,
    bold: /bold|đậm/i.test(style) || undefined,
    italic: /italic|oblique|nghiêng/i.test(style) || undefined,
  });
}

function colorOf(code: string): string | undefined {
  if (/[+-]/.test(code)) return `#${THEME[Number(code.slice(0, 2))] ?? '000000'}`;
  return `#${code.toUpperCase()}`;
}

function append(line: HeaderLine, text: string, font: HeaderFont): void {
  const last = line.at(-1);
  if (last?.font === font) last.text += text;
  else line.push({ text, font });
}

type Loose<T> = { [K in keyof T]: T[K] | undefined };

/** Without the fields that are `undefined`. */
function present(font: Loose<HeaderFont>): HeaderFont {
  return Object.fromEntries(Object.entries(font).filter(([, value]) => value !== undefined)) as unknown as HeaderFont;
}
