import fc from 'fast-check';
import { Axis } from '../../../../src/host/workbench/grid/geometry/axis';
import { Lane } from '../../../../src/host/workbench/grid/geometry/lane';

const COUNT = 60;
const sizes = fc.dictionary(fc.integer({ min: 0, max: COUNT - 1 }).map(String), fc.integer({ min: 0, max: 40 }));
const axes = fc
  .tuple(fc.integer({ min: 1, max: 30 }), sizes)
  .map(([standard, custom]) => new Axis(COUNT, standard, custom));
const index = fc.integer({ min: 0, max: COUNT - 1 });

describe('rows and columns of any sizes', () => {
  it('each begins where the one before ends', () => {
    fc.assert(
      fc.property(axes, index, (axis, at) => {
        expect(axis.offset(at + 1)).toBe(axis.offset(at) + axis.size(at));
        expect(axis.offset(COUNT)).toBe(axis.total);
      }),
    );
  });

  it('every pixel of a shown one is its own', () => {
    fc.assert(
      fc.property(axes, index, fc.double({ min: 0, max: 0.99, noNaN: true }), (axis, at, part) => {
        fc.pre(!axis.isHidden(at));
        expect(axis.at(axis.offset(at) + part * axis.size(at))).toBe(at);
      }),
    );
  });

  it('a step leads to the next shown one and back', () => {
    fc.assert(
      fc.property(axes, index, (axis, at) => {
        fc.pre(!axis.isHidden(at));
        const next = axis.step(at, 1);
        if (next === at) {
          for (let later = at + 1; later < COUNT; later++) expect(axis.isHidden(later)).toBe(true);
          return;
        }
        expect(axis.isHidden(next)).toBe(false);
        for (let between = at + 1; between < next; between++) expect(axis.isHidden(between)).toBe(true);
        expect(axis.step(next, -1)).toBe(at);
      }),
    );
  });
});

describe('laid out on the screen', () => {
  const lanes = fc
    .record({
      axis: axes,
      frozen: fc.integer({ min: 0, max: 4 }),
      scroll: fc.integer({ min: 0, max: 300 }),
      scale: fc.constantFrom(0.5, 1, 1.25, 2),
      length: fc.integer({ min: 200, max: 900 }),
    })
    .map(
      ({ axis, frozen, scroll, scale, length }) =>
        new Lane(axis, { from: 20, to: 20 + length, frozen, scroll: Math.min(scroll, axis.total), scale }),
    );

  it('bands lie side by side without gaps', () => {
    fc.assert(
      fc.property(lanes, (lane) => {
        for (const { bands } of lane.segments)
          for (let at = 1; at < bands.length; at++)
            expect(bands[at].start).toBe(bands[at - 1].start + bands[at - 1].size);
      }),
    );
  });

  it('a point on a band is found again as that band', () => {
    fc.assert(
      fc.property(lanes, (lane) => {
        for (const { bands, from, to } of lane.segments)
          for (const { index: at, start, size } of bands) {
            const middle = start + size / 2;
            // Edges are rounded to whole pixels: only the middle of a band wider than that is surely its own.
            if (size > 3 && middle >= from && middle < to) expect(lane.at(middle)).toBe(at);
          }
      }),
    );
  });

  it('scrolling to one brings it wholly into view when there is room', () => {
    fc.assert(
      fc.property(lanes, index, (lane, at) => {
        fc.pre(at >= lane.settings.frozen && !lane.axis.isHidden(at));
        const moved = new Lane(lane.axis, { ...lane.settings, scroll: lane.scrollTo(at) });
        fc.pre(moved.settings.to - moved.frozenEnd > lane.axis.size(at) * lane.settings.scale + 2);
        expect(moved.position(at)).toBeGreaterThanOrEqual(moved.frozenEnd - 1);
        expect(moved.position(at + 1)).toBeLessThanOrEqual(moved.settings.to + 1);
      }),
    );
  });
});

it('36,000 heights of their own cost little to ask', () => {
  const heights = Object.fromEntries(Array.from({ length: 36_000 }, (_, row) => [row, 15 + (row % 9)]));
  const axis = new Axis(1_048_576, 20, heights);
  const began = performance.now();
  for (let offset = 0; offset < 600_000; offset += 3) axis.at(offset);
  // 200,000 questions: far from a walk through 36,000 rows each, even on a busy machine.
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(axis.at(axis.offset(35_999))).toBe(35_999);
});
