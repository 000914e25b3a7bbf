/** `range.dataValidation`: rules as documented, kept as .xlsx keeps them. */
import type { Area, Sheet, Validation } from '../../spreadsheet/model';
import { shiftFormula } from '../../spreadsheet/shift';
import { overlaps, sameArea, subtract } from '../grid/areas';
import { omit } from '../omit';
import { assertUnprotected } from '../protection';
import { asRecord } from '../protocol/args';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import type { Session } from '../session/session';
import { invalidCells } from '../validation/check';
import { ruleOf, wireRule, wireType } from '../validation/rules';
import type { RangeAreasSelf } from './selves';
import { aBoolean, aString, oneOf } from './values';

/** The most characters of a title and of a message. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const STYLES = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;

defineType('DataValidation', {
  scalars: {
    type: { get: (self) => typeOf(self) },
    rule: {
      get: (self) => {
        const validation = sole(self);
        return validation ? wireRule(validation) : {};
      },
      set: (self, value, session) => {
        const rule = ruleOf(asRecord(value));
        change(self, session, (before) => ({
          allowBlank: before?.allowBlank ?? true,
          prompt: before?.prompt,
          error: before?.error,
          ...rule,
        }));
      },
    },
    ignoreBlanks: {
      get: (self) => sole(self)?.allowBlank ?? true,
      set: (self, value, session) => {
        const allowBlank = aBoolean(value);
        change(self, session, (before) => existing(before, { allowBlank }));
      },
    },
    prompt: {
      get: (self) => {
        const prompt = sole(self)?.prompt;
        return { showPrompt: prompt !== undefined, title: prompt?.title ?? '', message: prompt?.message ?? '' };
      },
      set: (self, value, session) => {
        const given = asRecord(value);
        const shown = given['showPrompt'] === undefined || aBoolean(given['showPrompt']);
        const prompt = shown ? texts(given) : undefined;
        change(self, session, (before) => existing(before, { prompt }));
      },
    },
    errorAlert: {
      get: (self) => {
        const error = sole(self)?.error;
        return {
          showAlert: error?.show !== false,
          style: error?.style === 'warning' ? 'Warning' : error?.style === 'information' ? 'Information' : 'Stop',
          title: error?.title ?? '',
          message: error?.message ?? '',
        };
      },
      set: (self, value, session) => {
        const given = asRecord(value);
        const shown = given['showAlert'] === undefined || aBoolean(given['showAlert']);
        const style = STYLES[oneOf(given['style'] ?? 'Stop', ['Stop', 'Warning', 'Information'] as const)];
        // Without an alert everything is let in; its words are kept for when it is shown again.
        const error = { ...(!shown && { show: false }), style, ...texts(given) };
        change(self, session, (before) => existing(before, { error }));
      },
    },
    valid: { get: (self, session) => validity(self, session) },
  },
  makes: {
    getInvalidCells: ['RangeAreas', (self, _args, session) => wrong(self, session) ?? missing()],
    getInvalidCellsOrNullObject: ['RangeAreas', (self, _args, session) => wrong(self, session)],
  },
  does: {
    clear: (self, _args, session) => {
      assertUnprotected(self.sheet);
      for (const area of self.areas) free(self.sheet, area);
      session.isDirty = true;
    },
  },
});

/** The one rule of all the cells; `undefined` when there is none or they differ. */
function sole({ sheet, areas }: RangeAreasSelf): Validation | undefined {
  const hits = sheet.validations.filter((rule) => rule.areas.some((one) => areas.some((area) => overlaps(one, area))));
  if (hits.length !== 1) return undefined;
  return areas.every((area) => uncovered(area, hits[0].areas).length === 0) ? hits[0] : undefined;
}

function typeOf(self: RangeAreasSelf): string {
  const validation = sole(self);
  if (validation) return wireType(validation);
  const hits = self.sheet.validations.filter((rule) =>
    rule.areas.some((one) => self.areas.some((area) => overlaps(one, area))),
  );
  if (hits.length === 0) return 'None';
  return hits.length === 1 ? 'MixedCriteria' : 'Inconsistent';
}

function uncovered(area: Area, by: readonly Area[]): Area[] {
  return by.reduce<Area[]>((left, hole) => left.flatMap((part) => subtract(part, hole)), [area]);
}

/** Replaces the rule of exactly these cells; equal rules on several areas are one rule, as Excel writes them. */
function change(
  self: RangeAreasSelf,
  session: Session,
  next: (before: Validation | undefined) => Omit<Validation, 'areas'>,
): void {
  const { sheet, areas } = self;
  session.assertAlive(sheet);
  assertUnprotected(sheet);
  const before = sole(self);
  const changed = next(before);
  for (const area of areas) free(sheet, area);
  const rule = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
  const key = JSON.stringify(rule);
  const twin = sheet.validations.find(
    (other) => JSON.stringify(omit(other, 'areas')) === key && areas.every((area) => meansTheSame(other, area)),
  );
  if (twin) twin.areas.push(...areas);
  else sheet.validations.push({ ...(rule as Omit<Validation, 'areas'>), areas: [...areas] });
  session.isDirty = true;
}

/** Relative references count from the first cell, so equal texts on another area are another rule. */
function meansTheSame({ areas: [first], formula1, formula2 = '' }: Validation, area: Area): boolean {
  return [formula1, formula2].every((formula) => {
    if (formula.startsWith('"')) return true;
    return shiftFormula(formula, area.top - first.top, area.left - first.left) === formula;
  });
}

/** A prompt or an alert without a rule: any value is allowed. */
function existing(before: Validation | undefined, fields: Partial<Validation>): Omit<Validation, 'areas'> {
  if (!before) return { type: 'any', formula1: '', allowBlank: true, ...fields };
  return { ...omit(before, 'areas'), ...fields };
}

function free(sheet: Sheet, area: Area): void {
  sheet.validations = sheet.validations.flatMap((rule) => {
    if (!rule.areas.some((one) => overlaps(one, area))) return [rule];
    const areas = rule.areas.flatMap((one) => (sameArea(one, area) ? [] : subtract(one, area)));
    return areas.length > 0 ? [{ ...rule, areas }] : [];
  });
}

function texts(given: Record<string, unknown>): { title?: string; message?: string } {
  const title = given['title'] === undefined || given['title'] === null ? '' : aString(given['title']);
  const message = given['message'] === undefined || given['message'] === null ? '' : aString(given['message']);
  if (title.length > LONGEST_TITLE || message.length > LONGEST_MESSAGE) throw invalidArgument();
  return { ...(title !== '' && { title }), ...(message !== '' && { message }) };
}

function validity(self: RangeAreasSelf, session: Session): boolean | null {
  session.settle();
  const cells = self.areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
  const bad = self.areas.flatMap((area) => invalidCells(session, self.sheet, area));
  return bad.length === 0 ? true : bad.length === cells ? false : null;
}

function wrong(self: RangeAreasSelf, session: Session): RangeAreasSelf | null {
  session.settle();
  const areas = self.areas.flatMap((area) => invalidCells(session, self.sheet, area));
  return areas.length > 0 ? { sheet: self.sheet, areas } : null;
}

function missing(): never {
  throw itemNotFound();
}
