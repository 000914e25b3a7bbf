/** An outcome travels to its dialog in the address: dialogs share no memory with the page that opens them. */
import type { CommandOutcome } from '../../workflows/command-outcome';
import type { Language } from '../language';

const PARAMETER = 'ket-qua';
/** Characters of text, so that the address stays below 2,048 with every letter accented (three bytes, base64). */
const MOST_TEXT = 420;

export interface ToldOutcome {
  outcome: CommandOutcome;
  language: Language;
}

/** @param page address of the page that shows it */
export function addressWith(page: string, told: ToldOutcome): string {
  const address = new URL(page);
  address.search = '';
  address.hash = '';
  address.searchParams.set(PARAMETER, toBase64(JSON.stringify({ ...told, outcome: shortened(told.outcome) })));
  return address.href;
}

/** `undefined` when the page was not opened to tell anything. */
export function outcomeInAddress(address: string): ToldOutcome | undefined {
  const text = new URL(address).searchParams.get(PARAMETER);
  if (text === null) return undefined;
  try {
    const told: unknown = JSON.parse(fromBase64(text));
    return isTold(told) ? told : undefined;
  } catch {
    return undefined;
  }
}

function shortened({ tone, title, lines }: CommandOutcome): CommandOutcome {
  let left = MOST_TEXT - title.length;
  const kept: string[] = [];
  for (const line of lines) {
    if (left <= 0) break;
    kept.push(line.length <= left ? line : `${line.slice(0, left - 1)}…`);
    left -= line.length;
  }
  return { tone, title, lines: kept };
}

function isTold(told: unknown): told is ToldOutcome {
  if (typeof told !== 'object' || told === null) return false;
  const { outcome, language } = told as Partial<ToldOutcome>;
  return (
    (language === 'vi' || language === 'en') &&
    typeof outcome?.title === 'string' &&
    Array.isArray(outcome.lines) &&
    outcome.lines.every((line) => typeof line === 'string')
  );
}

function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64(text: string): string {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0)));
}
