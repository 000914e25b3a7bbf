/** `conditionalFormat.dataBar`, `.iconSet`, `.cellValue` and their like: the rule of each kind of conditional format. */
import type { ConditionalRule } from '../../spreadsheet/model';
import { fromR1C1, toR1C1 } from '../grid/r1c1';
import { asRecord } from '../protocol/args';
import { invalidArgument } from '../protocol/errors';
import { defineType, type Scalar } from '../protocol/registry';
import type { Session } from '../session/session';
import { touched } from './conditional-formats';
import {
  cellValueRule,
  evenPoints,
  expressionRule,
  ICON_SETS,
  iconPoints,
  nameOf,
  namesOf,
  presetRule,
  type RuleOf,
  scalePoints,
  textRule,
  threshold,
  topBottomRule,
  wireCellValueRule,
  wireIconPoints,
  wirePresetRule,
  wireScalePoints,
  wireTextRule,
  wireThreshold,
  wireTopBottomRule,
} from './conditional-rules';
import type { ConditionalFormatSelf } from './selves';
import { aBoolean, aColor, aString, oneOf } from './values';

defineType('CustomConditionalFormat', {
  objects: {
    format: ['ConditionalRangeFormat', (self) => self],
    rule: ['ConditionalFormatRule', (self) => self],
  },
});

defineType('ConditionalFormatRule', {
  scalars: {
    formula: expression(),
    formulaLocal: expression(),
    formulaR1C1: {
      get: (self) => `=${toR1C1(of(self, 'expression').formula, ...firstCell(self))}`,
      set: (self, value, session) => {
        const text = aString(value);
        const formula = text.startsWith('=') ? `=${fromR1C1(text.slice(1), ...firstCell(self))}` : text;
        touched(self, session).rule = expressionRule(formula);
      },
    },
  },
});

defineType('CellValueConditionalFormat', {
  scalars: { rule: whole((self) => wireCellValueRule(of(self, 'cell')), cellValueRule) },
  objects: { format: ['ConditionalRangeFormat', (self) => self] },
});

defineType('TextConditionalFormat', {
  scalars: { rule: whole((self) => wireTextRule(of(self, 'text')), textRule) },
  objects: { format: ['ConditionalRangeFormat', (self) => self] },
});

defineType('TopBottomConditionalFormat', {
  scalars: { rule: whole((self) => wireTopBottomRule(of(self, 'top')), topBottomRule) },
  objects: { format: ['ConditionalRangeFormat', (self) => self] },
});

defineType('PresetCriteriaConditionalFormat', {
  scalars: { rule: whole((self) => wirePresetRule(self.rule.rule), presetRule) },
  objects: { format: ['ConditionalRangeFormat', (self) => self] },
});

defineType('ColorScaleConditionalFormat', {
  scalars: {
    criteria: {
      get: (self) => wireScalePoints(of(self, 'colorScale')),
      set: (self, value, session) => {
        const points = scalePoints(asRecord(value));
        touched(self, session).rule = { ...of(self, 'colorScale'), points };
      },
    },
    threeColorScale: { get: (self) => of(self, 'colorScale').points.length === 3 },
  },
});

defineType('IconSetConditionalFormat', {
  scalars: {
    criteria: {
      get: (self) => wireIconPoints(of(self, 'iconSet')),
      set: (self, value, session) => {
        const rule = of(self, 'iconSet');
        const points = iconPoints(value, rule);
        touched(self, session);
        rule.points = points;
      },
    },
    reverseIconOrder: flag('iconSet', 'reverse', (rule) => {
      if (rule.points.some(({ icon }) => icon !== undefined)) throw invalidArgument();
    }),
    showIconOnly: flag('iconSet', 'iconOnly'),
    style: {
      get: (self) => nameOf(ICON_SETS, of(self, 'iconSet').set) ?? 'Invalid',
      set: (self, value, session) => {
        const set = ICON_SETS[oneOf(value, namesOf(ICON_SETS))];
        const rule = of(self, 'iconSet');
        touched(self, session);
        const count = Number(set[0]);
        rule.set = set;
        // A set of as many icons keeps the limits; another starts with equal shares.
        if (count === rule.points.length) for (const point of rule.points) delete point.icon;
        else rule.points = evenPoints(count);
      },
    },
  },
});

const AXES = { Automatic: undefined, None: 'none', CellMidPoint: 'middle' } as const;
const DIRECTIONS = { Context: undefined, LeftToRight: 'leftToRight', RightToLeft: 'rightToLeft' } as const;

defineType('DataBarConditionalFormat', {
  scalars: {
    axisColor: {
      get: (self) => {
        const { axis, axisColor } = of(self, 'dataBar');
        return axis === 'none' ? '' : (axisColor ?? '#000000');
      },
      set: (self, value, session) => {
        const color = aColor(value);
        changed(self, 'dataBar', session).axisColor = color;
      },
    },
    axisFormat: choice(AXES, 'axis'),
    barDirection: choice(DIRECTIONS, 'direction'),
    showDataBarOnly: flag('dataBar', 'barOnly'),
    lowerBoundRule: bound('min', 'low'),
    upperBoundRule: bound('max', 'high'),
  },
  objects: {
    positiveFormat: ['ConditionalDataBarPositiveFormat', (self) => self],
    negativeFormat: ['ConditionalDataBarNegativeFormat', (self) => self],
  },
});

defineType('ConditionalDataBarPositiveFormat', {
  scalars: {
    borderColor: {
      get: (self) => of(self, 'dataBar').borderColor ?? '',
      set: (self, value, session) => {
        const color = value === '' ? undefined : aColor(value);
        const bar = changed(self, 'dataBar', session);
        if (color === undefined) delete bar.borderColor;
        else bar.borderColor = color;
      },
    },
    fillColor: {
      get: (self) => of(self, 'dataBar').color,
      set: (self, value, session) => {
        const color = aColor(value);
        changed(self, 'dataBar', session).color = color;
      },
    },
    gradientFill: {
      get: (self) => of(self, 'dataBar').solid !== true,
      set: (self, value, session) => {
        const gradient = aBoolean(value);
        const bar = changed(self, 'dataBar', session);
        if (gradient) delete bar.solid;
        else bar.solid = true;
      },
    },
  },
});

defineType('ConditionalDataBarNegativeFormat', {
  scalars: {
    borderColor: negativeColor('negativeBorderColor', 'borderColor'),
    fillColor: negativeColor('negativeColor', 'color'),
    matchPositiveBorderColor: matching('negativeBorderColor'),
    matchPositiveFillColor: matching('negativeColor'),
  },
});

/** The rule as the kind it is; the way to the object has made sure of it, unless it was changed meanwhile. */
function of<K extends ConditionalRule['kind']>({ rule: { rule } }: ConditionalFormatSelf, kind: K): RuleOf<K> {
  if (rule.kind !== kind) throw invalidArgument();
  return rule as RuleOf<K>;
}

function changed<K extends ConditionalRule['kind']>(self: ConditionalFormatSelf, kind: K, session: Session): RuleOf<K> {
  touched(self, session);
  return of(self, kind);
}

/** A rule that is set as a whole, never field by field. */
function whole(
  get: (self: ConditionalFormatSelf) => unknown,
  read: (given: Record<string, unknown>) => ConditionalRule,
): Scalar<ConditionalFormatSelf> {
  return {
    get,
    set: (self, value, session) => {
      const rule = read(asRecord(value));
      touched(self, session).rule = rule;
    },
  };
}

function expression(): Scalar<ConditionalFormatSelf> {
  return {
    get: (self) => `=${of(self, 'expression').formula}`,
    set: (self, value, session) => {
      const rule = expressionRule(value);
      touched(self, session).rule = rule;
    },
  };
}

function firstCell({ rule }: ConditionalFormatSelf): [row: number, column: number] {
  return [rule.areas[0].top, rule.areas[0].left];
}

function flag<K extends 'dataBar' | 'iconSet'>(
  kind: K,
  field: K extends 'dataBar' ? 'barOnly' : 'reverse' | 'iconOnly',
  check: (rule: RuleOf<K>) => void = () => {},
): Scalar<ConditionalFormatSelf> {
  return {
    get: (self) => (of(self, kind) as unknown as Record<string, unknown>)[field] === true,
    set: (self, value, session) => {
      const on = aBoolean(value);
      check(of(self, kind));
      const rule = changed(self, kind, session) as unknown as Record<string, unknown>;
      if (on) rule[field] = true;
      else delete rule[field];
    },
  };
}

function choice<F extends 'axis' | 'direction'>(
  names: Record<string, RuleOf<'dataBar'>[F]>,
  field: F,
): Scalar<ConditionalFormatSelf> {
  return {
    get: (self) => Object.keys(names).find((name) => names[name] === of(self, 'dataBar')[field]),
    set: (self, value, session) => {
      const chosen = names[oneOf(value, Object.keys(names))];
      const bar = changed(self, 'dataBar', session);
      if (chosen === undefined) delete bar[field];
      else bar[field] = chosen;
    },
  };
}

function bound(field: 'min' | 'max', end: 'low' | 'high'): Scalar<ConditionalFormatSelf> {
  return {
    get: (self) => wireThreshold(of(self, 'dataBar')[field]),
    set: (self, value, session) => {
      const limit = threshold(asRecord(value), end);
      changed(self, 'dataBar', session)[field] = limit;
    },
  };
}

function negativeColor(
  field: 'negativeColor' | 'negativeBorderColor',
  positive: 'color' | 'borderColor',
): Scalar<ConditionalFormatSelf> {
  return {
    get: (self) => of(self, 'dataBar')[field] ?? of(self, 'dataBar')[positive] ?? '',
    set: (self, value, session) => {
      const color = value === '' ? undefined : aColor(value);
      const bar = changed(self, 'dataBar', session);
      if (color === undefined) delete bar[field];
      else bar[field] = color;
    },
  };
}

/** Negative bars that stop matching are red, as Excel's are. */
function matching(field: 'negativeColor' | 'negativeBorderColor'): Scalar<ConditionalFormatSelf> {
  return {
    get: (self) => of(self, 'dataBar')[field] === undefined,
    set: (self, value, session) => {
      const match = aBoolean(value);
      const bar = changed(self, 'dataBar', session);
      if (match) delete bar[field];
      else bar[field] ??= '#FF0000';
    },
  };
}
