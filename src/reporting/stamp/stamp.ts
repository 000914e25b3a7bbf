/**
 * The stamp (dấu) of a finalised report: shows that figures changed after Chốt số liệu. The token travels in the file, so
 * this shows accident and casual editing, not a determined forger.
 */
import { cellName, TOTAL_GRADE } from '../catalogue/slots';
import { normalizeText } from '../figures/text';
import type { Figures, FigureValue } from '../figures/figure';
import type { PeriodId } from '../periods/period';

export interface Stamp {
  period: PeriodId;
  contractVersion: number;
  rulesVersion: number;
  /** Warnings and notes standing at finalising, with the reasons given. */
  findings: { rule: string; keys: readonly string[]; explanation?: string }[];
  /** HMAC-SHA-256 under the school's token, lower-case hex. */
  mac: string;
  /** Local time UTC+7, "YYYY-MM-DDTHH:MM". */
  at: string;
}

/** What the mac covers: the stamp itself and the figures. */
export type StampPayload = Omit<Stamp, 'mac'> & { figures: Figures };

/**
 * One line `name=value` per figure, sorted by name: NFC, ISO dates, line ends escaped as "\n", no totals and no blanks;
 * a re-save by another program leaves it the same.
 */
export function canonicalFigures(figures: Figures): string {
  return [...figures]
    .filter(([key]) => !key.split('_').includes(TOTAL_GRADE))
    .map(([key, value]) => [cellName(key), canonicalValue(value)])
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}=${text}`)
    .sort()
    .join('\n');
}

/** The mac of a payload under the school's token, lower-case hex. */
async function signFigures(token: string, payload: StampPayload): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytesOf(token), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return hexOf(await crypto.subtle.sign('HMAC', key, bytesOf(signedText(payload))));
}

export async function makeStamp(token: string, payload: StampPayload): Promise<Stamp> {
  const { period, contractVersion, rulesVersion, findings, at } = payload;
  return { period, contractVersion, rulesVersion, findings, at, mac: await signFigures(token, payload) };
}

/** `stamp-mismatch`: figures, period or reasons are not those that were finalised, or the token is another school's. */
export async function verifyStamp(token: string, stamp: Stamp, figures: Figures): Promise<'ok' | 'stamp-mismatch'> {
  return (await signFigures(token, { ...stamp, figures })) === stamp.mac.toLowerCase() ? 'ok' : 'stamp-mismatch';
}

/** Short check code of the figures, e.g. "7K3F-92QM": printed on the Phiếu báo cáo and compared by eye. */
export async function checkCode(figures: Figures): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(canonicalFigures(figures))));
  const letters = Array.from(digest.slice(0, 8), (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** 32 letters and digits without 0, O, 1 and I, which are misread on paper. */
const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function canonicalValue(value: FigureValue): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  // 15 significant digits are what a spreadsheet keeps; adding 0 turns −0 into 0.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)) + 0);
  return normalizeText(value).replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
}

function signedText(payload: StampPayload): string {
  const findings = payload.findings
    .map(({ rule, keys, explanation }) => JSON.stringify([rule, keys, normalizeText(explanation ?? '')]))
    .sort();
  const { period, contractVersion, rulesVersion, at } = payload;
  return [period, contractVersion, rulesVersion, at, ...findings, canonicalFigures(payload.figures)].join('\n');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function hexOf(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
