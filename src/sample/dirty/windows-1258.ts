/** What Vietnamese Windows calls "ANSI": letters with a tone are a letter and a tone mark of its own. */

/** Letters the code page does not have become "?". */
export function toWindows1258(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const whole = codes().get(letter);
    if (whole !== undefined) {
      bytes.push(whole);
      continue;
    }
    const marks = [...letter.normalize('NFD')];
    const tone = marks.findIndex((mark) => TONES.includes(mark));
    const base = marks
      .filter((_, index) => index !== tone)
      .join('')
      .normalize('NFC');
    bytes.push(codes().get(base) ?? QUESTION);
    if (tone >= 0) bytes.push(codes().get(marks[tone]) ?? QUESTION);
  }
  return Uint8Array.from(bytes);
}

/** Grave, acute, tilde, hook above, dot below. */
const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const QUESTION = 0x3f;

let known: Map<string, number> | undefined;

/** The platform's own table, turned round. */
function codes(): Map<string, number> {
  const decoder = new TextDecoder('windows-1258');
  known ??= new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return known;
}
