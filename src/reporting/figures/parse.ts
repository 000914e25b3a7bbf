/** What stands in a cell → a figure, or a named reason why not. Every change on the way is told; nothing is guessed silently. */
import type { FigureSlot } from '../catalogue/indicator';
import { slotName, slotPlace } from '../catalogue/slots';
import type { Finding } from '../rules/finding';
import type { FigureValue } from './figure';
import { parseDate } from './dates';
import { parseNumber } from './numbers';
import type { CellShows, Reading } from './reading';
import { foldText, normalizeText } from './text';

export type RawValue = string | number | boolean | null;

export type ParsedFigure =
  /** `repaired`: what was done to read it, Vietnamese; absent when it stood there as it should. */
  { kind: 'value'; value: FigureValue; repaired?: string } | { kind: 'blank' } | { kind: 'invalid'; finding: Finding };

/**
 * @param raw the cell's value; text from a legacy font already converted. Dates as serial numbers of the 1900 system or text.
 * @param shows the number format of the cell, when known: a pair typed "10/10" has become a date
 */
export function parseFigure(slot: FigureSlot, raw: RawValue, shows: CellShows = {}): ParsedFigure {
  const text = typeof raw === 'string' ? normalizeText(raw) : undefined;
  if (raw === null || text === '') return { kind: 'blank' };
  const reading = read(slot, text ?? raw, shows);
  if (!('problem' in reading)) return { kind: 'value', ...reading };
  const { rule, problem, proposal } = reading;
  return {
    kind: 'invalid',
    finding: {
      rule,
      severity: 'error',
      keys: [slot.key],
      value: raw,
      message: `${slotPlace(slot)}, ô "${slotName(slot)}": ${problem}`,
      ...(proposal && { proposal: { key: slot.key, ...proposal } }),
    },
  };
}

function read(slot: FigureSlot, raw: string | number | boolean, shows: CellShows): Reading {
  switch (slot.indicator.kind) {
    case 'text':
      return { value: typeof raw === 'boolean' ? (raw ? 'Có' : 'Không') : String(raw) };
    case 'yesNo':
      return readYesNo(raw);
    case 'choice':
      return readChoice(slot.indicator.choices ?? [], raw);
    case 'date':
      return parseDate(raw);
    default:
      return parseNumber(slot, raw, shows);
  }
}

const YES = ['co', 'x', 'v', '1', 'true', 'yes', 'roi', 'da tham gia', 'co tham gia', '✓', '✔', '☑'];
const NO = ['khong', 'o', '0', 'false', 'no', 'chua', 'khong tham gia', 'chua tham gia', 'k', 'ko', '✗', '☐'];

function readYesNo(raw: string | number | boolean): Reading {
  if (typeof raw === 'boolean') return { value: raw };
  const folded = foldText(String(raw)).replace(/[.;,]+$/, '');
  const value = YES.includes(folded) ? true : NO.includes(folded) ? false : undefined;
  if (value === undefined)
    return { rule: 'co-khong', problem: `"${raw}" không rõ là Có hay Không. Hãy chọn Có hoặc Không.` };
  const written = value ? 'Có' : 'Không';
  return raw === written ? { value } : { value, repaired: `Hiểu "${raw}" là ${written}` };
}

function readChoice(choices: readonly string[], raw: string | number | boolean): Reading {
  const written = String(raw);
  const value = choices.find((one) => one === written) ?? choices.find((one) => foldText(one) === foldText(written));
  if (value === undefined)
    return {
      rule: 'lua-chon',
      problem: `"${written}" không có trong danh sách. Hãy chọn một trong: ${choices.join('; ')}.`,
    };
  return value === written ? { value } : { value, repaired: `Hiểu "${written}" là "${value}"` };
}
