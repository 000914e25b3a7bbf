/** One school's figures beside last month's, line by line in the order of the form, as an officer reads them. */
import type { Catalogue, FigureSlot } from '../reporting/catalogue/indicator';
import { slotsOf, totalKey } from '../reporting/catalogue/slots';
import type { Figures, FigureValue } from '../reporting/figures/figure';
import { sumOverGrades } from '../reporting/figures/sums';
import { levelInfo, type Level } from '../reporting/levels/level';
import type { Period } from '../reporting/periods/period';
import type { School } from '../reporting/schools/school';
import { indicatorWords, SECTION_LABEL, vaccinationWords } from '../sheets/school/wordings';

export interface FigureLine {
  key: string;
  label: string;
  /** Absent: a total, which is not typed. */
  slot?: FigureSlot;
  kind: FigureSlot['indicator']['kind'];
  /** Under the total of its column. */
  isPart: boolean;
  /** Of a total: grades that gave it, of those that are asked. */
  coverage?: { given: number; asked: number };
  current?: FigureValue;
  previous?: FigureValue;
  /** This month less last month; absent unless both are numbers. */
  difference?: number;
}

export interface FigureLines {
  /** "Tiểu học: Quy mô", "Đội ngũ". */
  title: string;
  lines: FigureLine[];
}

/** Grades stand under their total, indicator by indicator: what is added up is read together. */
export function schoolLines(
  catalogue: Catalogue,
  school: School,
  period: Period,
  figures: Figures,
  previous: Figures | undefined,
): FigureLines[] {
  const groups = new Map<string, FigureLine[]>();
  const seen = new Set<string>();
  for (const slot of slotsOf(catalogue, school, period)) {
    const title = titleOf(slot);
    const lines = groups.get(title) ?? [];
    groups.set(title, lines);
    if (!slot.grade || !slot.level) {
      lines.push(lineOf(slot, figures, previous));
      continue;
    }
    // The slots come grade by grade: the first of an indicator brings its total and all its grades.
    const id = totalKey(slot.level, slot.indicator.code);
    if (seen.has(id)) continue;
    seen.add(id);
    lines.push(...columnLines(catalogue, school, period, slot, slot.level, figures, previous));
  }
  return [...groups].map(([title, lines]) => ({ title, lines }));
}

function columnLines(
  catalogue: Catalogue,
  school: School,
  period: Period,
  first: FigureSlot,
  level: Level,
  figures: Figures,
  previous: Figures | undefined,
): FigureLine[] {
  const { code } = first.indicator;
  const now = sumOverGrades(figures, level, code, catalogue);
  const before = previous && sumOverGrades(previous, level, code, catalogue).sum;
  const total: FigureLine = {
    key: totalKey(level, code),
    label: indicatorWords(first),
    kind: first.indicator.kind,
    isPart: false,
    coverage: { given: now.given, asked: now.asked },
    ...sides(now.sum ?? undefined, before ?? undefined),
  };
  const parts = slotsOf(catalogue, school, period).filter(
    (slot) => slot.level === level && slot.grade && slot.indicator.code === code,
  );
  return [total, ...parts.map((slot) => lineOf(slot, figures, previous))];
}

function lineOf(slot: FigureSlot, figures: Figures, previous: Figures | undefined): FigureLine {
  return {
    key: slot.key,
    label: labelOf(slot),
    slot,
    kind: slot.indicator.kind,
    isPart: slot.grade !== undefined,
    ...sides(figures.get(slot.key), previous?.get(slot.key)),
  };
}

function sides(
  current: FigureValue | undefined,
  previous: FigureValue | undefined,
): Pick<FigureLine, 'current' | 'previous' | 'difference'> {
  return {
    ...(current !== undefined && { current }),
    ...(previous !== undefined && { previous }),
    ...(typeof current === 'number' && typeof previous === 'number' && { difference: current - previous }),
  };
}

function labelOf(slot: FigureSlot): string {
  const { level, grade } = slot;
  if (slot.vaccination) return `${vaccinationWords(slot.vaccination)}: ${indicatorWords(slot)}`;
  if (!level || !grade) return indicatorWords(slot);
  return levelInfo(level).grades.find(({ code }) => code === grade)?.label ?? grade;
}

function titleOf({ level, indicator }: FigureSlot): string {
  const section = SECTION_LABEL[indicator.section];
  return level ? `${levelInfo(level).label}: ${section}` : section;
}

/** Whether the line says something else than last month, or says something where last month nothing was said. */
export function isChanged({ current, previous }: FigureLine): boolean {
  return current !== previous;
}
