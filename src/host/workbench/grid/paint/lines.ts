/** Text broken into lines: at its line ends, and between words where it would pass the width. */

export interface Line {
  text: string;
  width: number;
  /** The paragraph goes on in the next line, so justifying may stretch this one. */
  isBroken: boolean;
}

export function breakLines(text: string, room: number, width: (text: string) => number): Line[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrap(paragraph, room, width));
}

function wrap(paragraph: string, room: number, width: (text: string) => number): Line[] {
  const whole = width(paragraph);
  if (whole <= room) return [{ text: paragraph, width: whole, isBroken: false }];
  const lines: Line[] = [];
  let line = '';
  const end = (): void => {
    const text = line.trimEnd();
    lines.push({ text, width: width(text), isBroken: true });
    line = '';
  };
  // A word keeps the spaces and hyphens behind it; a no-break space does not part words.
  for (const word of paragraph.match(/[^ \t-]*[ \t-]*/g) ?? []) {
    if (line !== '' && width((line + word).trimEnd()) > room) end();
    let rest = word;
    while (rest.length > 1 && width(rest.trimEnd()) > room) {
      const fits = lettersThatFit(rest, room, width);
      line = rest.slice(0, fits);
      rest = rest.slice(fits);
      if (rest !== '') end();
    }
    line += rest;
  }
  lines.push({ text: line.trimEnd(), width: width(line.trimEnd()), isBroken: false });
  return lines;
}

/** At least one letter, so that a column narrower than it ends too. */
function lettersThatFit(text: string, room: number, width: (text: string) => number): number {
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (width(text.slice(0, middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return low;
}
