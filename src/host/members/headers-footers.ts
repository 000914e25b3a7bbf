/** `pageLayout.headersFooters`: the same on all pages, or others on the first and on even ones. */
import type { HeaderFooter as Texts, PageSetup, Sheet } from '../../spreadsheet/model';
import { defineType, type Scalar } from '../protocol/registry';
import type { HeaderFooterOf, Selves } from './selves';
import { aBoolean, aString, oneOf } from './values';

defineType('HeaderFooterGroup', {
  scalars: {
    state: {
      get: ({ page }) =>
        hasEven(page)
          ? hasFirst(page)
            ? 'FirstOddAndEven'
            : 'OddAndEven'
          : hasFirst(page)
            ? 'FirstAndDefault'
            : 'Default',
      set: ({ page }, value, session) => {
        const state = oneOf(value, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const);
        if (state.startsWith('First')) page.firstHeader ??= {};
        else {
          delete page.firstHeader;
          delete page.firstFooter;
        }
        if (state.endsWith('OddAndEven')) page.evenHeader ??= {};
        else {
          delete page.evenHeader;
          delete page.evenFooter;
        }
        session.isDirty = true;
      },
    },
    useSheetMargins: setting('alignWithMargins'),
    useSheetScale: setting('scaleWithDocument'),
  },
  objects: {
    defaultForAllPages: ['HeaderFooter', (sheet) => ({ sheet, header: 'header', footer: 'footer' })],
    evenPages: ['HeaderFooter', (sheet) => ({ sheet, header: 'evenHeader', footer: 'evenFooter' })],
    firstPage: ['HeaderFooter', (sheet) => ({ sheet, header: 'firstHeader', footer: 'firstFooter' })],
    // In the file, too, the header of odd pages and the one of all pages are the same.
    oddPages: ['HeaderFooter', (sheet) => ({ sheet, header: 'header', footer: 'footer' })],
  },
});

defineType('HeaderFooter', {
  scalars: {
    leftHeader: text('header', 'left'),
    centerHeader: text('header', 'center'),
    rightHeader: text('header', 'right'),
    leftFooter: text('footer', 'left'),
    centerFooter: text('footer', 'center'),
    rightFooter: text('footer', 'right'),
  },
});

type HeaderFooter = Selves['HeaderFooter'];

function text(part: 'header' | 'footer', side: keyof Texts): Scalar<HeaderFooter> {
  const textsOf = (self: HeaderFooter): { page: Sheet['page']; field: HeaderFooterOf } => ({
    page: self.sheet.page,
    field: self[part],
  });
  return {
    get: (self) => {
      const { page, field } = textsOf(self);
      return page[field]?.[side] ?? '';
    },
    set: (self, value, session) => {
      const { page, field } = textsOf(self);
      const given = aString(value);
      const texts = { ...page[field] };
      if (given === '') delete texts[side];
      else texts[side] = given;
      if (field === 'header' || field === 'footer') setOrDrop(page, field, texts);
      else page[field] = texts;
      session.isDirty = true;
    },
  };
}

/** An empty header is no header; an empty first header still means "the first page has its own". */
function setOrDrop(page: PageSetup, field: 'header' | 'footer', texts: Texts): void {
  if (Object.keys(texts).length === 0) delete page[field];
  else page[field] = texts;
}

/** On unless the sheet says otherwise. */
function setting(field: 'alignWithMargins' | 'scaleWithDocument'): Scalar<Sheet> {
  return {
    get: ({ page }) => page[field] !== false,
    set: ({ page }, value, session) => {
      if (aBoolean(value)) delete page[field];
      else page[field] = false;
      session.isDirty = true;
    },
  };
}

function hasEven(page: PageSetup): boolean {
  return page.evenHeader !== undefined || page.evenFooter !== undefined;
}

function hasFirst(page: PageSetup): boolean {
  return page.firstHeader !== undefined || page.firstFooter !== undefined;
}
