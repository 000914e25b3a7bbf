/** A piece of a chart: the elements of its document that tell of it, which need not be there yet. */
import type { Chart, Sheet } from '../../../spreadsheet/model';
import { childOf, ensure } from '../../../spreadsheet/charts/nodes';
import type { XmlNode } from '../../../spreadsheet/charts/tree';
import { assertAllowed } from '../../protection';
import type { Session } from '../../session/session';

export interface ChartSelf {
  sheet: Sheet;
  chart: Chart;
}

export interface Spot {
  /** Where to read, the first that says something counts: a label goes before the labels of its series. */
  look(): XmlNode[];
  /** What to change; made when missing. */
  make(): XmlNode[];
}

export interface ChartPart extends ChartSelf {
  at: Spot;
  /** The place in the row of automatic colours, for what Excel colours by itself. */
  automatic?: number;
}

/** An element that is certainly there. */
export function fixed(node: XmlNode): Spot {
  return { look: () => [node], make: () => [node] };
}

/** Down a path of child elements. @param create makes the last of them */
export function inside(spot: Spot, ...path: (string | [name: string, create: () => XmlNode])[]): Spot {
  return path.reduce<Spot>((outer, step) => {
    const [name, create] = typeof step === 'string' ? [step, undefined] : step;
    return {
      look: () => outer.look().flatMap((node) => childOf(node, name) ?? []),
      make: () => outer.make().map((node) => ensure(node, name, create)),
    };
  }, spot);
}

/** The same piece, looked at in one of its elements. */
export function partOf(self: ChartPart, ...path: Parameters<typeof inside>[1][]): ChartPart {
  return { sheet: self.sheet, chart: self.chart, at: inside(self.at, ...path) };
}

/** `c:chart`, in which title, legend and plot area stand. */
export function insideChart({ sheet, chart }: ChartSelf, ...path: Parameters<typeof inside>[1][]): ChartPart {
  return { sheet, chart, at: inside(fixed(chart.space), 'c:chart', ...path) };
}

/** Every change of a chart goes through here: a protected sheet refuses it. */
export function edit(self: ChartSelf, session: Session, change: () => void): void {
  assertAllowed(self.sheet, 'editObjects');
  change();
  session.isDirty = true;
}
