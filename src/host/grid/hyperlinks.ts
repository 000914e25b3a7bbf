/** Links on cells: taking them off, and taking them along when cells are copied. */
import type { Area, Hyperlink, Sheet } from '../../spreadsheet/model';
import { contains, intersection, sameArea, subtract } from './areas';

/** The link on all cells of the area. */
export function linkOn(sheet: Sheet, area: Area): Hyperlink | undefined {
  return sheet.hyperlinks?.find((link) => contains(link.area, area));
}

/** Takes links off the area's cells; a link on more cells stays on the others. @returns the cells that had one */
export function unlink(sheet: Sheet, area: Area): Area[] {
  const had = (sheet.hyperlinks ?? []).flatMap((link) => intersection(link.area, area) ?? []);
  if (had.length === 0) return had;
  setLinks(
    sheet,
    (sheet.hyperlinks ?? []).flatMap((link) =>
      subtract(link.area, area).map((part) => (sameArea(part, link.area) ? link : { ...link, area: part })),
    ),
  );
  return had;
}

/** Replaces the links of the area by one. */
export function link(sheet: Sheet, to: Hyperlink): void {
  unlink(sheet, to.area);
  setLinks(sheet, [...(sheet.hyperlinks ?? []), to]);
}

/** @param moved the places of a link's cells in the target, none when they are not copied */
export function copyLinks(source: Sheet, target: Sheet, over: Area, moved: (area: Area) => Area[]): void {
  const copies = (source.hyperlinks ?? []).flatMap((each) => moved(each.area).map((area) => ({ ...each, area })));
  unlink(target, over);
  setLinks(target, [...(target.hyperlinks ?? []), ...copies]);
}

export function setLinks(sheet: Sheet, links: Hyperlink[]): void {
  if (links.length > 0) sheet.hyperlinks = links;
  else delete sheet.hyperlinks;
}
