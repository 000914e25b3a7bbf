/** `workbook.tableStyles`: the 60 Excel brings, and those the workbook defines itself. */
import type { CustomTableStyle, TableStyles } from '../../spreadsheet/model';
import { DEFAULT_TABLE_STYLE } from '../../spreadsheet/xlsx/table-styles';
import { folded } from '../naming';
import { invalidArgument, invalidOperation, itemNotFound, notImplemented } from '../protocol/errors';
import { defineType } from '../protocol/registry';
import type { Session } from '../session/session';
import type { Selves } from './selves';
import { aString } from './values';

type Style = Selves['TableStyle'];

defineType('TableStyleCollection', {
  collection: { of: 'TableStyle', all: allStyles, find: (session, key) => findTableStyle(session, String(key)) },
  makes: {
    add: [
      'TableStyle',
      (session, args) => addStyle(session, freeName(session, args.string(0), args.boolean(1, false)), []),
    ],
    getDefault: [
      'TableStyle',
      (session) => findTableStyle(session, defaultTableStyle(session)) ?? { name: DEFAULT_TABLE_STYLE },
    ],
  },
  does: {
    setDefault: (session, args) => {
      const style = args.is(0, 'TableStyle') ? args.object(0, 'TableStyle') : findTableStyle(session, args.string(0));
      if (!style) throw itemNotFound();
      stylesOf(session).default = nameOf(style);
      session.isDirty = true;
    },
  },
});

defineType('TableStyle', {
  id: { field: '_Id', of: (style, session) => (style.custom ? session.identity.of(style.custom) : style.name) },
  scalars: {
    name: {
      get: nameOf,
      set: (style, value, session) => {
        const custom = ownOf(style);
        const name = aString(value);
        if (folded(name) !== folded(custom.name)) freeName(session, name, false);
        restyle(session, custom.name, name);
        custom.name = name;
      },
    },
    readOnly: { get: (style) => style.custom === undefined },
  },
  makes: {
    duplicate: [
      'TableStyle',
      (style, _args, session) => {
        // What the built-in ones are made of is Excel's; a copy without it would be another style.
        if (!style.custom) throw notImplemented('TableStyle.duplicate of a built-in style');
        const elements = style.custom.elements.map((element) => ({ ...element }));
        return addStyle(session, freeName(session, style.custom.name, true), elements);
      },
    ],
  },
  does: {
    /** Tables of that style get the default one. */
    delete: (style, _args, session) => {
      const custom = ownOf(style);
      const styles = stylesOf(session);
      styles.custom = styles.custom.filter((other) => other !== custom);
      if (styles.default !== undefined && folded(styles.default) === folded(custom.name)) delete styles.default;
      restyle(session, custom.name, defaultTableStyle(session));
    },
  },
});

/** By name, whatever the case, or by the id given on instantiation. */
export function findTableStyle(session: Session, key: string): Style | null {
  const styles = allStyles(session);
  return (
    styles.find((style) => folded(nameOf(style)) === folded(key)) ??
    styles.find(({ custom }) => custom && session.identity.of(custom) === key) ??
    null
  );
}

/** The name of the style new tables get. */
function defaultTableStyle(session: Session): string {
  return session.workbook.tableStyles?.default ?? DEFAULT_TABLE_STYLE;
}

const BUILT_IN = [
  ['Light', 21],
  ['Medium', 28],
  ['Dark', 11],
] as const;

function allStyles(session: Session): Style[] {
  const builtIn = BUILT_IN.flatMap(([family, count]) =>
    Array.from({ length: count }, (_, index): Style => ({ name: `TableStyle${family}${index + 1}` })),
  );
  const custom = session.workbook.tableStyles?.custom ?? [];
  return [...builtIn, ...custom.map((each): Style => ({ name: each.name, custom: each }))];
}

function nameOf(style: Style): string {
  return style.custom?.name ?? style.name;
}

/** @throws InvalidOperation for a built-in style, which nobody can change */
function ownOf({ custom }: Style): CustomTableStyle {
  if (!custom) throw invalidOperation('A built-in table style cannot be changed.');
  return custom;
}

function stylesOf(session: Session): TableStyles {
  return (session.workbook.tableStyles ??= { custom: [] });
}

function freeName(session: Session, name: string, makeUnique: boolean): string {
  if (name.trim() === '') throw invalidArgument();
  if (!findTableStyle(session, name)) return name;
  if (!makeUnique) throw invalidArgument();
  for (let number = 2; ; number++) if (!findTableStyle(session, `${name} ${number}`)) return `${name} ${number}`;
}

function addStyle(session: Session, name: string, elements: CustomTableStyle['elements']): Style {
  const custom = { name, elements };
  stylesOf(session).custom.push(custom);
  session.isDirty = true;
  return { name, custom };
}

/** Tables go from one style to another. */
function restyle(session: Session, from: string, to: string): void {
  session.isDirty = true;
  for (const table of session.workbook.sheets.flatMap((sheet) => sheet.tables))
    if (table.styleName !== undefined && folded(table.styleName) === folded(from)) table.styleName = to;
  const styles = stylesOf(session);
  if (styles.default !== undefined && folded(styles.default) === folded(from)) styles.default = to;
}
