/** Numbers in cells: counts, money, percents and the parts of pairs, as numbers or as text. */
import type { FigureSlot } from '../catalogue/indicator';
import { pairKeys } from '../catalogue/slots';
import { formatDate } from '../wording/dates';
import { formatFigure } from './format';
import { dateOfSerial } from './dates';
import type { CellShows, Reading } from './reading';
import { foldText } from './text';

/** Counts are whole and at most a thousand million; money in đồng at most a million million. */
const LARGEST = { count: 1e9, money: 1e12 };

export function parseNumber(slot: FigureSlot, raw: string | number | boolean, shows: CellShows): Reading {
  if (typeof raw === 'boolean')
    return { rule: 'khong-phai-so', problem: `"${raw ? 'TRUE' : 'FALSE'}" không phải là số. Hãy ghi số.` };
  const date = typeof raw === 'number' ? (shows.date ? dateOfSerial(raw) : undefined) : writtenDate(raw);
  if (date !== undefined) return turnedIntoDate(slot, date);
  if (typeof raw === 'number') {
    if (shows.percent && slot.indicator.kind === 'percent')
      return judged(
        slot,
        round(raw * 100),
        raw,
        `Đổi ${raw} có định dạng phần trăm thành ${formatFigure({ kind: 'percent' }, round(raw * 100))}`,
      );
    return judged(slot, raw, raw);
  }
  return readText(slot, raw);
}

function readText(slot: FigureSlot, text: string): Reading {
  const pair = /^(\d+) ?\/ ?(\d+)$/.exec(text);
  if (pair) return pairInOneCell(slot, text, Number(pair[1]), Number(pair[2]));
  const scaled = /^(\d+(?:[.,]\d+)?) ?(nghin|ngan|trieu|tr|ty)(?: dong)?$/.exec(foldText(text));
  if (scaled && slot.indicator.kind === 'money') {
    const value = round(Number(scaled[1]?.replace(',', '.')) * (SCALES[scaled[2] ?? ''] ?? 1));
    return {
      rule: 'so-nguyen',
      problem: `"${text}" phải ghi đủ bằng đồng. Có phải là ${formatFigure(slot.indicator, value)}?`,
      proposal: { value },
    };
  }
  const digits = withoutUnit(text).replace(/(?<=\d) (?=\d{3}(?!\d))/g, '.');
  const value = numberOf(digits, slot.indicator.kind === 'percent');
  if (value === undefined) {
    const hint = /^[-–—.]+$/.test(text)
      ? 'Không có thì ghi 0, chưa có số liệu thì để trống.'
      : 'Hãy ghi số, không kèm chữ.';
    return { rule: 'khong-phai-so', problem: `"${text}" không phải là số. ${hint}` };
  }
  return judged(slot, value, text, `Đọc chữ "${text}" là số ${formatFigure(slot.indicator, value)}`);
}

/** What makes a number no figure of this kind; otherwise the figure. */
function judged(slot: FigureSlot, number: number, raw: string | number, repaired?: string): Reading {
  const value = number + 0; // −0 is 0
  const { kind, max } = slot.indicator;
  const shown = typeof raw === 'string' ? `"${raw}"` : formatFigure({ kind: 'count' }, raw);
  if (!Number.isFinite(value)) return { rule: 'khong-phai-so', problem: 'không phải là số. Hãy ghi lại.' };
  if (value < 0) return { rule: 'khong-am', problem: `${shown} là số âm. Hãy ghi số từ 0 trở lên.` };
  if (kind === 'percent') {
    if (value > 100)
      return { rule: 'phan-tram', problem: `${shown} ngoài khoảng 0–100%. Hãy ghi phần trăm từ 0 đến 100.` };
    return repaired === undefined ? { value } : { value, repaired };
  }
  if (!Number.isInteger(value)) return fraction(slot, value, shown);
  const largest = max ?? (kind === 'money' ? LARGEST.money : LARGEST.count);
  if (value > largest)
    return {
      rule: 'qua-lon',
      problem: `${shown} quá lớn, nhiều nhất là ${formatFigure({ kind: 'count' }, largest)}. Hãy kiểm tra lại.`,
    };
  return repaired === undefined ? { value } : { value, repaired };
}

/**
 * "12.843" typed where the dot is the decimal sign becomes 12,843: whole after ×1000. The school is asked, as 12,843 could
 * be a slip of another kind.
 */
function fraction(slot: FigureSlot, value: number, shown: string): Reading {
  const thousands = Math.round(value * 1000);
  if (value < 1 || Math.abs(value * 1000 - thousands) > 1e-6)
    return { rule: 'so-nguyen', problem: `${shown} là số lẻ. Hãy ghi số nguyên.` };
  return {
    rule: 'phan-nghin',
    problem: `${shown} là số lẻ; có phải là ${formatFigure(slot.indicator, thousands)}? Hãy ghi ${thousands}, không có dấu chấm.`,
    proposal: { value: thousands },
  };
}

/** "31/39" in one cell of a pair says both; in any other cell it says nothing certain. */
function pairInOneCell(slot: FigureSlot, text: string, k: number, n: number): Reading {
  if (!slot.part) return { rule: 'khong-phai-so', problem: `"${text}" không phải là một số. Hãy ghi số.` };
  const keys = pairKeys(slot.key.replace(/_[kN]$/, ''));
  return {
    rule: 'cap-so',
    problem: `"${text}" là hai số trong một ô. Hãy ghi ${k} vào ô thứ nhất và ${n} vào ô thứ hai.`,
    proposal:
      slot.part === 'k' ? { value: k, also: { key: keys.n, value: n } } : { value: n, also: { key: keys.k, value: k } },
  };
}

/** Excel makes 10/10 the tenth of October. Which number was the day depends on the machine, so only a/a can be offered. */
function turnedIntoDate(slot: FigureSlot, iso: string): Reading {
  const [month, day] = iso.split('-').slice(1).map(Number) as [number, number];
  const problem = `đang là ngày ${formatDate(iso)}, có lẽ do gõ "${day}/${month}". Hãy định dạng ô là số rồi ghi lại số`;
  if (!slot.part) return { rule: 'bi-doi-thanh-ngay', problem: `${problem}.` };
  const both = `${problem}; ô thứ nhất ghi số đạt, ô thứ hai ghi tổng số.`;
  if (day !== month) return { rule: 'bi-doi-thanh-ngay', problem: both };
  const other = pairKeys(slot.key.replace(/_[kN]$/, ''))[slot.part === 'k' ? 'n' : 'k'];
  return { rule: 'bi-doi-thanh-ngay', problem: both, proposal: { value: day, also: { key: other, value: month } } };
}

function writtenDate(text: string): string | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+Z?)?$/.exec(text)?.[1];
  if (iso) return iso;
  const written = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  return written?.[1] && written[2]
    ? `${written[3]}-${written[2].padStart(2, '0')}-${written[1].padStart(2, '0')}`
    : undefined;
}

const SCALES: Record<string, number> = { nghin: 1e3, ngan: 1e3, trieu: 1e6, tr: 1e6, ty: 1e9 };

const UNITS =
  /^(?:hs|hoc sinh|hoc vien|tre|em|chau|lop|nhom|nhom lop|nhom\/lop|gv|giao vien|cbql|nv|nhan vien|nguoi|phong|phong hoc|ca|diem|diem truong|truong|dong|d|vnd|%)\.?$/;

/** The text without a unit word after the number. */
function withoutUnit(text: string): string {
  const match = /^([+-]?[\d.,\s]*\d)\s*([^\d\s].*)$/su.exec(text);
  return match?.[1] && match[2] && UNITS.test(foldText(match[2])) ? match[1].trim() : text;
}

/**
 * Dots and commas before groups of three are thousands ("12.843", "51.760.000"); one before any other number of digits is
 * the decimal sign. In a percent a single one is always the decimal sign.
 */
function numberOf(text: string, percent: boolean): number | undefined {
  if (/^[+-]?\d+$/.test(text)) return Number(text);
  if (!percent && /^[+-]?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/.test(text)) return Number(text.replace(/[.,]/g, ''));
  const mixed = /^([+-]?\d{1,3}(?:([.,])\d{3})*)([.,])(\d+)$/.exec(text);
  if (mixed?.[1] && mixed[2] !== mixed[3]) return Number(`${mixed[1].replace(/[.,]/g, '')}.${mixed[4]}`);
  return /^[+-]?\d+[.,]\d+$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** Binary fractions undone: 0.57 × 100 is 57. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
