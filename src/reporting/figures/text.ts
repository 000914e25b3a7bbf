/** Text as people and programs leave it, brought to one form. Legacy fonts are converted first: see `legacy-fonts.ts`. */

/** NFC, no-break and odd spaces to plain ones, no zero-width characters or soft hyphens, line ends "\n", trimmed. */
export function normalizeText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .trim();
}

const PLAIN = /^[ -~]*$/;

/**
 * For comparison only: case, marks and đ→d folded, runs of white space to one space. NFC alone does not make
 * "hoà" equal "hòa"; this does.
 */
export function foldText(text: string): string {
  return normalizeText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ');
}

/**
 * What a person typed to find something: every word of it must occur, in any order; case and marks do not matter.
 * @returns takes texts that are folded already: lists are searched with every letter
 */
export function searchFor(typed: string): (folded: string) => boolean {
  const words = foldText(typed).split(' ').filter((word) => word !== ''); // prettier-ignore
  return (folded) => words.every((word) => folded.includes(word));
}
