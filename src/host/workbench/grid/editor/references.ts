/** F4 in a formula: the reference at the caret goes from C5 through $C$5, C$5 and $C5 back to C5. */

const REFERENCE = /\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}(?![A-Za-z0-9_(])/g;

export function cycleReference(text: string, caret: number): { text: string; caret: number } {
  if (!text.startsWith('=')) return { text, caret };
  for (const match of text.matchAll(REFERENCE)) {
    const end = match.index + match[0].length;
    const before = text[match.index - 1] ?? '';
    if (caret < match.index || caret > end || /[A-Za-z0-9_."]/.test(before)) continue;
    const next = nextForm(match[0]);
    return { text: text.slice(0, match.index) + next + text.slice(end), caret: match.index + next.length };
  }
  return { text, caret };
}

function nextForm(reference: string): string {
  const [, column, letters, row, digits] = /^(\$?)([A-Za-z]+)(\$?)([0-9]+)$/.exec(reference) ?? [
    '',
    '',
    reference,
    '',
    '',
  ];
  if (!column && !row) return `$${letters}$${digits}`;
  if (column && row) return `${letters}$${digits}`;
  return row ? `$${letters}${digits}` : letters + digits;
}
