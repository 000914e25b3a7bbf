/** Schools' figures added up once more, key by key, for the reconciliation. */
import { slotsOf } from '../../catalogue/slots';
import type { FigureSlot } from '../../catalogue/indicator';
import { isLevel } from '../../levels/level';
import type { School } from '../../schools/school';
import type { ReportMonth } from '../month';

export interface Sum {
  value: number;
  outOf?: number;
}
/** By "TH.hocSinh", "ALL.thamGia", "ALL.tiem_covid19_12t17_mui2". */
export type SchoolSums = ReadonlyMap<string, Sum>;

export function schoolSums(month: ReportMonth): SchoolSums {
  const sums = new Map<string, Sum>();
  const asked = askedSlots(month);
  for (const school of month.units) countConcerned(sums, asked(school));
  for (const { school, figures } of month.counted) {
    const slots = asked(school);
    for (const [key, value] of figures) {
      const slot = slots.get(key);
      if (slot?.indicator.aggregation !== 'sum' || (slot.part && !figures.has(otherPart(key)))) continue;
      if (typeof value === 'boolean' && !slot.grade) add(sums, slot, Number(value));
      else if (typeof value === 'number') add(sums, slot, value);
    }
  }
  addOutside(sums, month);
  return withoutUnanswered(sums);
}

/** A yes/no has everyone it concerns in its denominator. */
function countConcerned(sums: Map<string, Sum>, slots: ReadonlyMap<string, FigureSlot>): void {
  for (const slot of slots.values())
    if (slot.indicator.kind === 'yesNo' && slot.indicator.aggregation === 'sum' && !slot.grade)
      for (const id of idsOf(slot, slot.indicator.code)) {
        const sum = sums.get(id) ?? { value: Number.NaN, outOf: 0 };
        sums.set(id, { ...sum, outOf: (sum.outOf ?? 0) + 1 });
      }
}

function add(sums: Map<string, Sum>, slot: FigureSlot, value: number): void {
  const code = slot.vaccination ? slot.key : slot.indicator.code;
  for (const id of [...idsOf(slot, code), ...(slot.indicator.addsTo ? idsOf(slot, slot.indicator.addsTo) : [])]) {
    const sum = sums.get(id);
    const before = sum && !Number.isNaN(sum.value) ? sum.value : 0;
    if (slot.part === 'N') sums.set(id, { value: before, outOf: (sum?.outOf ?? 0) + value });
    else sums.set(id, { ...sum, value: before + value });
  }
}

/** A k without its N (or the other way round) says nothing. */
function otherPart(key: string): string {
  return key.endsWith('_k') ? key.replace(/k$/, 'N') : key.replace(/N$/, 'k');
}

function idsOf({ level }: FigureSlot, code: string): string[] {
  return level ? [`${level}.${code}`, `ALL.${code}`] : [`ALL.${code}`];
}

function addOutside(sums: Map<string, Sum>, { book, period }: ReportMonth): void {
  for (const { period: of, indicator, value } of book.outside) {
    if (of !== period.id) continue;
    const id = isLevel(indicator.split('.')[0] ?? '') ? indicator : `ALL.${indicator}`;
    const sum = sums.get(id);
    sums.set(id, { ...sum, value: (sum && !Number.isNaN(sum.value) ? sum.value : 0) + value });
  }
}

function withoutUnanswered(sums: Map<string, Sum>): SchoolSums {
  return new Map([...sums].filter(([, sum]) => !Number.isNaN(sum.value)));
}

/** Slots by key, worked out once per kind of school. */
function askedSlots({ book, period }: ReportMonth): (school: School) => ReadonlyMap<string, FigureSlot> {
  const known = new Map<string, ReadonlyMap<string, FigureSlot>>();
  return (school) => {
    const kind = `${school.levels.join(';')}|${school.ownership}`;
    let slots = known.get(kind);
    if (!slots)
      known.set(kind, (slots = new Map(slotsOf(book.catalogue, school, period).map((slot) => [slot.key, slot]))));
    return slots;
  };
}
