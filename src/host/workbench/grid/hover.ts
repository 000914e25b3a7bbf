/** The note of the cell the mouse rests on. */
import type { GridModel } from './grid-model';
import type { Place } from './selection/selection';

const REST = 350;

export class Hover {
  note: { place: Place; text: string } | undefined;
  #place: Place | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly model: GridModel) {}

  /** The mouse is over a cell with a note, or over none. */
  over(place: Place | undefined): void {
    if (place?.row === this.#place?.row && place?.column === this.#place?.column) return;
    this.#place = place;
    clearTimeout(this.#timer);
    if (this.note) {
      this.note = undefined;
      this.model.changed();
    }
    if (place) this.#timer = setTimeout(() => void this.#ask(place), REST);
  }

  async #ask(place: Place): Promise<void> {
    const { note } = await this.model.engine.detail(this.model.sheet.id, place.row, place.column);
    if (place !== this.#place || note === undefined) return;
    this.note = { place, text: note };
    this.model.changed();
  }
}
