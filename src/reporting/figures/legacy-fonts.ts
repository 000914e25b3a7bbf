/**
 * Text typed in fonts from before Unicode: .Vn… fonts (TCVN3) and VNI-… fonts put Vietnamese letters on Latin-1 codes. Only
 * the font's name tells: the same codes are other letters in other fonts. Convert before trimming or cleaning: TCVN3 ư is
 * the soft hyphen, U+00AD.
 */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** ".VnTime", ".VnArialH" → TCVN3; "VNI-Times" → VNI; any other font: `undefined`. */
export function legacyEncodingOf(fontName: string): LegacyEncoding | undefined {
  const name = fontName.trim();
  if (/^\.vn[a-z]/i.test(name)) return 'TCVN3';
  return /^vni[- ]/i.test(name) ? 'VNI' : undefined;
}

/** TCVN3 has no codes for capitals with marks: fonts ending in H (.VnTimeH) show every letter as a capital. */
export function isCapitalFont(fontName: string): boolean {
  return legacyEncodingOf(fontName) === 'TCVN3' && /H$/.test(fontName.trim());
}

/**
 * What the text looks like in its font, as NFC Unicode. Text that holds Vietnamese letters legacy fonts cannot have is
 * Unicode already and only brought to NFC.
 * @param capitals for fonts where `isCapitalFont`
 */
export function fromLegacy(text: string, encoding: LegacyEncoding, capitals = false): string {
  if (UNICODE_ONLY.test(text)) return text.normalize('NFC');
  const read = encoding === 'TCVN3' ? fromTcvn3(text) : fromVni(text);
  return (capitals ? read.toUpperCase() : read).normalize('NFC');
}

/** By font name, in one step; `undefined` when the font is no legacy font. */
export function convertLegacyText(text: string, fontName: string): string | undefined {
  const encoding = legacyEncodingOf(fontName);
  return encoding && fromLegacy(text, encoding, isCapitalFont(fontName));
}

/**
 * The codes a legacy font shows as this text: the inverse of `fromLegacy`. In TCVN3 a capital with a mark becomes its small
 * letter's code, to be shown in a capital font.
 */
export function toLegacy(text: string, encoding: LegacyEncoding): string {
  const codes = encoding === 'TCVN3' ? TCVN3_CODES : VNI_CODES;
  return Array.from(text.normalize('NFC'), (letter) => codes.get(letter) ?? letter).join('');
}

/** Vietnamese letters beyond Latin-1, and combining marks. */
const UNICODE_ONLY =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u0300-\u0323\u1EA0-\u1EF9]/;

/** The 67 marked letters: as in TCVN3, as in Unicode. */
const TCVN3_PAIRS = `
µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ßò ãó áỏ âõ äọ «ô åồ
èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00ADư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ`;

/** The seven capitals that have codes of their own. */
const TCVN3_CAPITAL_PAIRS = '¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư';

/** VNI: a base letter and a mark letter, or one letter; capitals alike with capital marks. */
const VNI_PAIRS = `
aøà aùá aûả aõã aïạ aêă aèằ aéắ aúẳ aüẵ aëặ aââ aàầ aáấ aåẩ aãẫ aäậ ñđ eøè eùé eûẻ eõẽ eïẹ eâê eàề eáế eåể eãễ eäệ ìì íí æỉ óĩ òị
oøò oùó oûỏ oõõ oïọ oâô oàồ oáố oåổ oãỗ oäộ ôơ ôøờ ôùớ ôûở ôõỡ ôïợ uøù uùú uûủ uõũ uïụ öư öøừ öùứ öûử öõữ öïự yøỳ yùý yûỷ yõỹ îỵ`;

/** [legacy code, Unicode letter]; the last letter of each word of a list is the Unicode one. */
function pairsOf(list: string): [string, string][] {
  return list
    .trim()
    .split(/[ \n]+/)
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]);
}

const TCVN3_SMALL = pairsOf(TCVN3_PAIRS);
const TCVN3_LETTERS = new Map([...TCVN3_SMALL, ...pairsOf(TCVN3_CAPITAL_PAIRS)]);
/** 134 letters: capitals without a code of their own go to their small letter's. */
const TCVN3_CODES = new Map([
  ...TCVN3_SMALL.map(([code, letter]): [string, string] => [letter.toUpperCase(), code]),
  ...[...TCVN3_LETTERS].map(([code, letter]): [string, string] => [letter, code]),
]);

const VNI_SMALL = pairsOf(VNI_PAIRS);
const VNI_LETTERS = new Map([
  ...VNI_SMALL,
  ...VNI_SMALL.map(([code, letter]): [string, string] => [code.toUpperCase(), letter.toUpperCase()]),
]);
const VNI_CODES = new Map([...VNI_LETTERS].map(([code, letter]) => [letter, code]));

function fromTcvn3(text: string): string {
  return Array.from(text, (code) => TCVN3_LETTERS.get(code) ?? code).join('');
}

/** A base with its mark is read before a letter alone; a capital with a small mark, as some keyboards left it, is a capital. */
function fromVni(text: string): string {
  let read = '';
  for (let at = 0; at < text.length;) {
    const two = text.slice(at, at + 2);
    const letter =
      two.length === 2
        ? (VNI_LETTERS.get(two) ?? VNI_LETTERS.get(two.charAt(0) + two.charAt(1).toUpperCase()))
        : undefined;
    read += letter ?? VNI_LETTERS.get(text.charAt(at)) ?? text.charAt(at);
    at += letter ? 2 : 1;
  }
  return read;
}
