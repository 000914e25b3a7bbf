import type { ChosenList } from './registry';

export interface ListColumn {
  index: number;
  /** "A", "AB". */
  letter: string;
  /** Empty where the list has no headings, or none here. */
  heading: string;
  /** A few of the texts below the heading. */
  samples: string[];
}

const SAMPLES = 3;
const LOOKED_AT = 50;

/** Columns with anything in them. */
export function columnsOf({ sheets, sheet, choice }: ChosenList): ListColumn[] {
  const rows = sheets[sheet]?.rows ?? [];
  const first = choice.headerRow === undefined ? 0 : choice.headerRow + 1;
  const body = rows.slice(first, first + LOOKED_AT);
  const width = Math.max(0, ...rows.slice(0, first + LOOKED_AT).map((cells) => cells.length));
  return Array.from({ length: width }, (_, index) => {
    const texts = body.flatMap((cells) =>
      cells[index] === null || cells[index] === undefined ? [] : [String(cells[index])],
    );
    const heading = choice.headerRow === undefined ? null : (rows[choice.headerRow]?.[index] ?? null);
    return {
      index,
      letter: letterOf(index),
      heading: heading === null ? '' : String(heading).replace(/\s+/g, ' ').trim(),
      samples: [...new Set(texts)].slice(0, SAMPLES),
    };
  }).filter(({ heading, samples }) => heading !== '' || samples.length > 0);
}

/** 0 → "A", 27 → "AB". */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
