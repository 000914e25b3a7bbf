/** The outline: rows (or columns) in groups up to seven deep, folded away under the line that sums them up. */
import type { Outlined } from '../../spreadsheet/model';

const DEEPEST = 7;

type Lines = Record<number, Outlined & { hidden?: boolean }>;

/** A run of lines at least `level` deep. */
interface Group {
  from: number;
  to: number;
  level: number;
}

/** One level deeper; false, with nothing done, when that is deeper than Excel goes. */
export function group(lines: Lines, from: number, to: number): boolean {
  for (const index of indexes(lines))
    if (index >= from && index <= to && levelOf(lines, index) >= DEEPEST) return false;
  for (let index = from; index <= to; index++) (lines[index] ??= {}).outlineLevel = levelOf(lines, index) + 1;
  return true;
}

/** One level less deep where there is one. */
export function ungroup(lines: Lines, from: number, to: number): void {
  for (const index of indexes(lines)) {
    const level = levelOf(lines, index);
    if (index < from || index > to || level === 0) continue;
    if (level === 1) delete lines[index].outlineLevel;
    else lines[index].outlineLevel = level - 1;
  }
  // A line whose group is gone sums nothing up.
  for (const index of indexes(lines))
    if (levelOf(lines, index - 1) <= levelOf(lines, index) && levelOf(lines, index + 1) <= levelOf(lines, index))
      delete lines[index].collapsed;
  tidy(lines);
}

/** Folds the groups the stretch meets away, or opens them; groups folded inside an opened one stay folded. */
export function setDetails(lines: Lines, from: number, to: number, shown: boolean, sumsBefore: boolean): void {
  const inside = indexes(lines).filter((index) => index >= from && index <= to && levelOf(lines, index) > 0);
  if (inside.length === 0) return;
  const level = Math.min(...inside.map((index) => levelOf(lines, index)));
  for (const found of groupsAt(lines, level)) {
    if (found.to < from || found.from > to) continue;
    setCollapsed(lines, found, !shown, sumsBefore);
    for (let index = found.from; index <= found.to; index++)
      setHidden(lines, index, !shown || isFolded(lines, index, level + 1, sumsBefore));
  }
  tidy(lines);
}

/** Shows so many levels: 1 only what is in no group. 0 changes nothing. */
export function showLevels(lines: Lines, levels: number, sumsBefore: boolean): void {
  if (levels === 0) return;
  for (const index of indexes(lines)) {
    const level = levelOf(lines, index);
    if (level > 0) setHidden(lines, index, level >= levels);
    delete lines[index].collapsed;
  }
  for (const found of groupsAt(lines, levels)) setCollapsed(lines, found, true, sumsBefore);
  tidy(lines);
}

/** Lines inserted in the middle of a group belong to it. */
export function levelBetween(lines: Lines, before: number, after: number): number {
  return Math.min(levelOf(lines, before), levelOf(lines, after));
}

function levelOf(lines: Lines, index: number): number {
  return lines[index]?.outlineLevel ?? 0;
}

function indexes(lines: Lines): number[] {
  return Object.keys(lines)
    .map(Number)
    .sort((a, b) => a - b);
}

function groupsAt(lines: Lines, level: number): Group[] {
  const groups: Group[] = [];
  for (const index of indexes(lines)) {
    if (levelOf(lines, index) < level) continue;
    const last = groups.at(-1);
    if (last?.to === index - 1) last.to = index;
    else groups.push({ from: index, to: index, level });
  }
  return groups;
}

function setCollapsed(lines: Lines, { from, to }: Group, collapsed: boolean, sumsBefore: boolean): void {
  const sum = sumsBefore ? from - 1 : to + 1;
  if (sum < 0) return;
  if (collapsed) (lines[sum] ??= {}).collapsed = true;
  else if (lines[sum]) delete lines[sum].collapsed;
}

/** Whether the line lies in a folded group of this level or deeper. */
function isFolded(lines: Lines, index: number, from: number, sumsBefore: boolean): boolean {
  for (let level = from; level <= levelOf(lines, index); level++) {
    let sum = index;
    while (levelOf(lines, sum) >= level) sum += sumsBefore ? -1 : 1;
    if (lines[sum]?.collapsed) return true;
  }
  return false;
}

function setHidden(lines: Lines, index: number, hidden: boolean): void {
  if (hidden) lines[index].hidden = true;
  else delete lines[index].hidden;
}

function tidy(lines: Lines): void {
  for (const index of indexes(lines)) if (Object.keys(lines[index]).length === 0) delete lines[index];
}
