/** Header strings: "&L…&C…&R…" in one, with quoted font names that may hold any of these letters. */
import type { HeaderFooter } from '../model';

const SECTIONS = { L: 'left', C: 'center', R: 'right' } as const;

export function splitHeaderFooter(text: string): HeaderFooter {
  const parts: Required<HeaderFooter> = { left: '', center: '', right: '' };
  let section: keyof HeaderFooter = 'center';
  for (const [code] of text.matchAll(/&"[^"]*"|&[\s\S]|[^&]+|&$/g)) {
    const next = SECTIONS[code.slice(1) as keyof typeof SECTIONS];
    if (code.startsWith('&') && next) section = next;
    else parts[section] += code;
  }
  const result: HeaderFooter = {};
  for (const key of ['left', 'center', 'right'] as const) if (parts[key] !== '') result[key] = parts[key];
  return result;
}

export function joinHeaderFooter({ left, center, right }: HeaderFooter): string {
  return (left ? `&L${left}` : '') + (center ? `&C${center}` : '') + (right ? `&R${right}` : '');
}
