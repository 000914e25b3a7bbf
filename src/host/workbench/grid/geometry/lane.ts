/**
 * One axis of a sheet laid out on the canvas, in device pixels: the frozen part, then the part that scrolls. Edges are
 * rounded where they stand on the sheet, so that sizes do not tremble while scrolling.
 */
import type { Axis } from './axis';

/** A row or a column on the canvas. */
export interface Band {
  index: number;
  start: number;
  size: number;
}

export interface Segment {
  /** What of the canvas it may draw on. */
  from: number;
  to: number;
  /** Rows or columns that show, in order. */
  bands: Band[];
  /** Where an index begins, also outside what shows. */
  position(index: number): number;
}

export interface LaneSettings {
  /** Where the cells begin and end on the canvas: behind the headers, before the scroll bar. */
  from: number;
  to: number;
  frozen: number;
  /** Pixels at 100 % by which the part behind the frozen one is scrolled. */
  scroll: number;
  /** Device pixels for a pixel at 100 %. */
  scale: number;
}

export class Lane {
  readonly segments: Segment[] = [];
  /** Where the scrolling part begins. */
  readonly frozenEnd: number;
  readonly #scrolling: Segment;

  constructor(
    readonly axis: Axis,
    readonly settings: LaneSettings,
  ) {
    const { from, to, frozen, scroll, scale } = settings;
    const frozenOffset = axis.offset(frozen);
    this.frozenEnd = Math.min(from + Math.round(frozenOffset * scale), to);
    if (frozen > 0)
      this.segments.push(segment(axis, from, this.frozenEnd, (index) => from + edge(axis, index, scale), 0));
    const origin = this.frozenEnd - Math.round((frozenOffset + scroll) * scale);
    this.#scrolling = segment(
      axis,
      this.frozenEnd,
      to,
      (index) => origin + edge(axis, index, scale),
      frozenOffset + scroll,
    );
    this.segments.push(this.#scrolling);
  }

  /** Where an index begins: frozen ones stand still. */
  position(index: number): number {
    return this.segmentOf(index).position(index);
  }

  segmentOf(index: number): Segment {
    return index < this.settings.frozen ? this.segments[0] : this.#scrolling;
  }

  /** The index under a point of the canvas; the nearest for points outside. */
  at(point: number): number {
    const { from, frozen, scroll, scale } = this.settings;
    if (point < this.frozenEnd) return this.axis.at((point - from) / scale);
    const offset = this.axis.offset(frozen) + scroll + (point - this.frozenEnd) / scale;
    return Math.max(this.axis.at(offset), this.axis.firstShown(frozen) ?? frozen);
  }

  /** The scroll that brings the index wholly into view with the least movement. */
  scrollTo(index: number): number {
    const { frozen, scroll, scale, to } = this.settings;
    if (index < frozen) return scroll;
    const before = this.axis.offset(frozen);
    const start = this.axis.offset(index) - before;
    const end = start + this.axis.size(index);
    const room = (to - this.frozenEnd) / scale;
    if (start < scroll || end - start > room) return start;
    return end > scroll + room ? end - room : scroll;
  }

  /** The last index of which anything shows. */
  get last(): number {
    return this.#scrolling.bands.at(-1)?.index ?? this.settings.frozen;
  }

  get first(): number {
    return this.#scrolling.bands[0]?.index ?? this.settings.frozen;
  }
}

function edge(axis: Axis, index: number, scale: number): number {
  return Math.round(axis.offset(index) * scale);
}

function segment(axis: Axis, from: number, to: number, position: (index: number) => number, offset: number): Segment {
  const bands: Band[] = [];
  let index = offset < axis.total ? axis.firstShown(axis.at(offset)) : undefined;
  while (index !== undefined) {
    const start = position(index);
    if (start >= to) break;
    bands.push({ index, start, size: position(index + 1) - start });
    index = axis.firstShown(index + 1);
  }
  return { from, to, bands, position };
}
