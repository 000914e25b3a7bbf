/** "A1:INDEX(…)" and "A1:C3 B2:D4": references made of references. */
import { overlap } from './area-index';
import { NULL, type Reference, type SheetArea, VALUE } from './values';

/** The smallest area that holds both; they must be on one sheet. */
export function spanning(left: Reference, right: Reference): Reference {
  const parts = [...left.areas, ...right.areas];
  const [{ sheet }] = parts;
  if (parts.some((part) => part.sheet !== sheet)) throw VALUE;
  const area = {
    top: Math.min(...parts.map((part) => part.area.top)),
    left: Math.min(...parts.map((part) => part.area.left)),
    bottom: Math.max(...parts.map((part) => part.area.bottom)),
    right: Math.max(...parts.map((part) => part.area.right)),
  };
  return { kind: 'reference', areas: [{ sheet, area }] };
}

/** The cells they share; none is #NULL!. */
export function intersection(left: Reference, right: Reference): Reference {
  const areas: SheetArea[] = [];
  for (const { sheet, area: a } of left.areas)
    for (const { sheet: other, area: b } of right.areas)
      if (sheet === other && overlap(a, b))
        areas.push({
          sheet,
          area: {
            top: Math.max(a.top, b.top),
            left: Math.max(a.left, b.left),
            bottom: Math.min(a.bottom, b.bottom),
            right: Math.min(a.right, b.right),
          },
        });
  if (areas.length === 0) throw NULL;
  return { kind: 'reference', areas };
}
