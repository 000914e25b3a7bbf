/** Data labels: of a whole chart, of a series, of one point. */
import {
  childOf,
  childrenNamed,
  ensure,
  flagIn,
  insert,
  numberIn,
  remove,
  setValue,
  val,
  valueIn,
} from '../../../spreadsheet/charts/nodes';
import { labelPlaces, seriesOf, valuesName, type Series } from '../../../spreadsheet/charts/plots';
import { setRichText } from '../../../spreadsheet/charts/build';
import { formulaIn, reference, valuesIn } from '../../../spreadsheet/charts/references';
import { asText, seriesName, shownText } from '../../../spreadsheet/charts/text';
import { element, type XmlNode } from '../../../spreadsheet/charts/tree';
import { invalidArgument } from '../../protocol/errors';
import { defineType, type Scalar } from '../../protocol/registry';
import type { Session } from '../../session/session';
import { aBoolean, aNumber, aString } from '../values';
import { categoryTexts } from './data';
import { geometryOf, manualLayout, textSize, fontSize } from './geometry';
import { edit, type ChartPart, type ChartSelf, type Spot } from './part';
import { numberFormats, truth } from './properties';
import { alignments, textOrientation } from './text-body';

const SHOWN = {
  showLegendKey: 'c:showLegendKey',
  showValue: 'c:showVal',
  showCategoryName: 'c:showCatName',
  showSeriesName: 'c:showSerName',
  showPercentage: 'c:showPercent',
  showBubbleSize: 'c:showBubbleSize',
};
const PLACES: Record<string, string> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};

/** Labels of several series at once, or of one. */
export interface LabelsPart extends ChartPart {
  series: readonly Series[];
}

export interface LabelPart extends LabelsPart {
  point: number;
}

export function chartLabels(self: ChartSelf): LabelsPart {
  return labelsOf(self, seriesOf(self.chart));
}

export function seriesLabels(self: ChartSelf, series: Series): LabelsPart {
  return labelsOf(self, [series]);
}

/** Asking for the labels' look does not show them; giving them one does, as in Excel. */
function labelsOf({ sheet, chart }: ChartSelf, series: readonly Series[]): LabelsPart {
  const at: Spot = {
    look: () => series.flatMap(({ node }) => childOf(node, 'c:dLbls') ?? []),
    make: () => series.map(({ node }) => ensureLabels(node)),
  };
  return { sheet, chart, series, at };
}

function ensureLabels(series: XmlNode): XmlNode {
  const labels = ensure(series, 'c:dLbls', () => element('c:dLbls', {}, shownFlags(['c:showVal'])));
  if (!flagIn(labels, 'c:delete')) return labels;
  remove(labels, 'c:delete');
  labels.children.push(...shownFlags(['c:showVal']));
  return labels;
}

function shownFlags(on: readonly string[]): XmlNode[] {
  return Object.values(SHOWN).map((name) => val(name, on.includes(name)));
}

export function hasLabels(series: XmlNode): boolean {
  return (
    showsAnything(childOf(series, 'c:dLbls')) || childrenNamed(childOf(series, 'c:dLbls'), 'c:dLbl').some(showsAnything)
  );
}

function showsAnything(labels: XmlNode | undefined): boolean {
  return flagIn(labels, 'c:delete') !== true && Object.values(SHOWN).some((name) => flagIn(labels, name));
}

export function setHasLabels(series: XmlNode, on: boolean): void {
  if (!on) remove(series, 'c:dLbls');
  else if (!hasLabels(series)) setValue(ensureLabels(series), 'c:showVal', true);
}

export function pointHasLabel(series: XmlNode, point: number): boolean {
  return showsAnything(ownLabel(series, point) ?? childOf(series, 'c:dLbls'));
}

export function setPointHasLabel(series: XmlNode, point: number, on: boolean): void {
  if (on) {
    setValue(ensureLabel(series, point), 'c:showVal', true);
    return;
  }
  if (!childOf(series, 'c:dLbls')) return;
  const label = ensureLabel(series, point);
  label.children = [val('c:idx', point), val('c:delete', true)];
}

function ownLabel(series: XmlNode, point: number): XmlNode | undefined {
  return childrenNamed(childOf(series, 'c:dLbls'), 'c:dLbl').find((label) => numberIn(label, 'c:idx') === point);
}

/** A point's own label begins as the series' labels are; the others stay without when there were none. */
function ensureLabel(series: XmlNode, point: number): XmlNode {
  const labels = ensure(series, 'c:dLbls', () => element('c:dLbls', {}, shownFlags([])));
  const known = ownLabel(series, point);
  if (known && !flagIn(known, 'c:delete')) return known;
  const copied = labels.children.filter(
    (node) => !['c:dLbl', 'c:delete', 'c:showLeaderLines', 'c:leaderLines', 'c:extLst'].includes(node.name),
  );
  const label = element('c:dLbl', {}, [val('c:idx', point), ...structuredClone(copied)]);
  if (!copied.some((node) => node.name === 'c:showVal')) label.children.push(...shownFlags(['c:showVal']));
  if (known) labels.children[labels.children.indexOf(known)] = label;
  else {
    insert(labels, label);
    const own = childrenNamed(labels, 'c:dLbl').sort(
      (a, b) => (numberIn(a, 'c:idx') ?? 0) - (numberIn(b, 'c:idx') ?? 0),
    );
    labels.children = [...own, ...labels.children.filter((node) => node.name !== 'c:dLbl')];
  }
  return label;
}

export function pointLabel(self: ChartSelf, series: Series, point: number): LabelPart {
  const at: Spot = {
    look: () => [ownLabel(series.node, point), childOf(series.node, 'c:dLbls')].filter((node) => node !== undefined),
    make: () => [ensureLabel(series.node, point)],
  };
  return { sheet: self.sheet, chart: self.chart, series: [series], point, at };
}

const position: Scalar<LabelsPart> = {
  get: ({ at, series }) => {
    const told = at
      .look()
      .map((node) => valueIn(node, 'c:dLblPos'))
      .find(Boolean);
    const [usual] = series[0] ? labelPlaces(series[0].group) : [];
    return Object.keys(PLACES).find((word) => PLACES[word] === (told ?? usual)) ?? 'None';
  },
  set: (self, value, session) => {
    const place = PLACES[aString(value)];
    // A place the kind of chart does not have would make Excel repair the file.
    if (place === undefined || !self.series.every(({ group }) => labelPlaces(group).includes(place)))
      throw invalidArgument();
    edit(self, session, () => self.at.make().forEach((node) => setValue(node, 'c:dLblPos', place)));
  },
};

const separator: Scalar<LabelsPart> = {
  get: ({ at }) =>
    at
      .look()
      .map((node) => childOf(node, 'c:separator')?.text)
      .find((text) => text !== undefined) ?? ', ',
  set: (self, value, session) => {
    const text = aString(value);
    edit(self, session, () => self.at.make().forEach((node) => void (ensure(node, 'c:separator').text = text)));
  },
};

const common: Record<string, Scalar<LabelsPart>> = {
  position,
  separator,
  ...Object.fromEntries(Object.entries(SHOWN).map(([member, name]) => [member, truth<LabelsPart>(name, false)])),
  ...numberFormats,
  ...alignments,
  textOrientation,
};

defineType('ChartDataLabels', {
  objects: { format: ['ChartDataLabelFormat', (self) => self] },
  scalars: {
    ...common,
    autoText: {
      get: ({ series }) =>
        series.every(({ node }) =>
          childrenNamed(childOf(node, 'c:dLbls'), 'c:dLbl').every((label) => !childOf(label, 'c:tx')),
        ),
      set: (self, value, session) => {
        // There is no text to go back to: only "yes" means anything.
        if (!aBoolean(value)) throw invalidArgument();
        edit(self, session, () => {
          for (const { node } of self.series)
            for (const label of childrenNamed(childOf(node, 'c:dLbls'), 'c:dLbl')) remove(label, 'c:tx');
        });
      },
    },
  },
});

defineType('ChartDataLabel', {
  objects: { format: ['ChartDataLabelFormat', (self) => self] },
  scalars: {
    ...(common as Record<string, Scalar<LabelPart>>),
    text: {
      get: (self, session) => labelText(self, session),
      set: (self, value, session) => {
        const text = aString(value);
        edit(self, session, () => self.at.make().forEach((node) => setRichText(node, text)));
      },
    },
    autoText: {
      get: ({ series, point }) => !childOf(ownLabel(series[0].node, point), 'c:tx'),
      set: (self, value, session) => {
        const automatic = aBoolean(value);
        const text = labelText(self, session);
        edit(self, session, () => {
          for (const node of self.at.make()) {
            if (automatic) remove(node, 'c:tx');
            else if (!childOf(node, 'c:tx')) setRichText(node, text);
          }
        });
      },
    },
    formula: {
      get: ({ series, point }) => {
        const formula = formulaIn(childOf(ownLabel(series[0].node, point), 'c:tx'));
        return formula === undefined ? '' : `=${formula}`;
      },
      set: (self, value, session) => {
        const formula = aString(value).replace(/^=/, '').trim();
        if (formula === '') throw invalidArgument();
        edit(self, session, () => {
          for (const node of self.at.make()) {
            remove(node, 'c:tx');
            insert(node, element('c:tx', {}, [reference('str', formula)]));
          }
        });
      },
    },
    left: moved('left'),
    top: moved('top'),
    width: { get: (self, session) => boxOf(self, session)?.width ?? null },
    height: { get: (self, session) => boxOf(self, session)?.height ?? null },
  },
});

/** What Excel puts together for a label: series, category, figure, share. */
function labelText(self: LabelPart, session: Session): string {
  const { sheets } = session.workbook;
  const [series] = self.series;
  const own = shownText(ownLabel(series.node, self.point), sheets);
  if (own !== undefined) return own;
  const shows = (name: string): boolean =>
    self.at
      .look()
      .map((node) => flagIn(node, name))
      .find((flag) => flag !== undefined) ?? false;
  const values = valuesIn(childOf(series.node, valuesName(series.group)), sheets);
  const value = values[self.point] ?? null;
  const total = values.reduce<number>((sum, each) => sum + (typeof each === 'number' ? Math.abs(each) : 0), 0);
  const parts: string[] = [];
  if (shows(SHOWN.showSeriesName))
    parts.push(
      seriesName(
        series,
        seriesOf(self.chart).findIndex((each) => each.node === series.node),
        sheets,
      ),
    );
  if (shows(SHOWN.showCategoryName)) parts.push(categoryTexts(series, sheets)[self.point] ?? String(self.point + 1));
  if (shows(SHOWN.showValue)) parts.push(asText(value));
  if (shows(SHOWN.showPercentage) && typeof value === 'number' && total > 0)
    parts.push(`${Math.round((value / total) * 100)}%`);
  return parts.join(String(separator.get?.(self, session)));
}

/** Where the label stands; a file tells how far it was dragged from where Excel would put it. */
function boxOf(
  self: LabelPart,
  session: Session,
): { left: number; top: number; width: number; height: number } | undefined {
  if (!pointHasLabel(self.series[0].node, self.point)) return undefined;
  const start = startOf(self, session);
  const told = manualLayout(ownLabel(self.series[0].node, self.point));
  return {
    ...start.box,
    left: start.box.left + (numberIn(told, 'c:x') ?? 0) * start.width,
    top: start.box.top + (numberIn(told, 'c:y') ?? 0) * start.height,
  };
}

function startOf(self: LabelPart, session: Session) {
  const { sheets } = session.workbook;
  const { inner, width, height } = geometryOf(self, sheets);
  const [series] = self.series;
  const count = Math.max(1, valuesIn(childOf(series.node, valuesName(series.group)), sheets).length);
  const size = textSize(labelText(self, session), fontSize(self.at.look()[0], 9));
  const middle = inner.left + ((self.point + 0.5) / count) * inner.width;
  return {
    width,
    height,
    box: { ...size, left: middle - size.width / 2, top: inner.top + (inner.height - size.height) / 2 },
  };
}

function moved(member: 'left' | 'top'): Scalar<LabelPart> {
  const [name, whole] = member === 'left' ? (['c:x', 'width'] as const) : (['c:y', 'height'] as const);
  return {
    get: (self, session) => boxOf(self, session)?.[member] ?? null,
    set: (self, value, session) => {
      const points = aNumber(value);
      if (!pointHasLabel(self.series[0].node, self.point)) throw invalidArgument();
      const start = startOf(self, session);
      edit(self, session, () => {
        for (const node of self.at.make()) {
          const layout = ensure(ensure(node, 'c:layout'), 'c:manualLayout');
          for (const axis of ['c:x', 'c:y']) if (valueIn(layout, axis) === undefined) setValue(layout, axis, 0);
          setValue(layout, name, (points - start.box[member]) / start[whole]);
        }
      });
    },
  };
}
