/** Which merged area a cell belongs to. Found by blocks of rows, since a sheet may have thousands of them. */
import type { Area } from '../../../../spreadsheet/model';
import { boundingArea, overlaps, sameArea } from '../../../grid/areas';

const BLOCK = 32;
/** Taller ones are few, and are looked through one by one. */
const TALL = 64;

export class Merges {
  readonly #blocks = new Map<number, Area[]>();
  readonly #tall: Area[] = [];

  constructor(areas: readonly Area[]) {
    for (const area of areas) {
      const first = Math.floor(area.top / BLOCK);
      const last = Math.floor(area.bottom / BLOCK);
      if (last - first > TALL) this.#tall.push(area);
      else for (let block = first; block <= last; block++) this.#in(block).push(area);
    }
  }

  at(row: number, column: number): Area | undefined {
    const holds = (area: Area): boolean =>
      row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
    return this.#blocks.get(Math.floor(row / BLOCK))?.find(holds) ?? this.#tall.find(holds);
  }

  /** All that touch the area, each once. */
  touching(area: Area): Area[] {
    const found = new Set(this.#tall.filter((merge) => overlaps(merge, area)));
    const first = Math.floor(area.top / BLOCK);
    const last = Math.floor(area.bottom / BLOCK);
    if (last - first > this.#blocks.size) {
      for (const merges of this.#blocks.values())
        for (const merge of merges) if (overlaps(merge, area)) found.add(merge);
      return [...found];
    }
    for (let block = first; block <= last; block++)
      for (const merge of this.#blocks.get(block) ?? []) if (overlaps(merge, area)) found.add(merge);
    return [...found];
  }

  /** The smallest area around this one that cuts no merge. */
  around(area: Area): Area {
    let grown = area;
    for (;;) {
      const before = grown;
      for (const merge of this.touching(grown)) grown = boundingArea(grown, merge);
      if (sameArea(before, grown)) return grown;
    }
  }

  #in(block: number): Area[] {
    let areas = this.#blocks.get(block);
    if (!areas) this.#blocks.set(block, (areas = []));
    return areas;
  }
}
