/** `pageLayout.headersFooters`: the same on all pages, or another on the first. */
import type { HeaderFooter as Texts, PageSetup, Sheet } from '../../spreadsheet/model';
import { defineType, type Scalar } from '../protocol/registry';
import { notImplemented } from '../protocol/errors';
import type { HeaderFooterOf, Selves } from './selves';
import { aString, oneOf } from './values';

defineType('HeaderFooterGroup', {
  scalars: {
    state: {
      get: ({ page }) => (hasFirst(page) ? 'FirstAndDefault' : 'Default'),
      set: ({ page }, value, session) => {
        const state = oneOf(value, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const);
        if (state === 'OddAndEven' || state === 'FirstOddAndEven')
          throw notImplemented(`HeaderFooterGroup.state ${state}`);
        if (state === 'FirstAndDefault') page.firstHeader ??= {};
        else {
          delete page.firstHeader;
          delete page.firstFooter;
        }
        session.isDirty = true;
      },
    },
  },
  objects: {
    defaultForAllPages: ['HeaderFooter', (sheet) => ({ sheet, header: 'header', footer: 'footer' })],
    firstPage: ['HeaderFooter', (sheet) => ({ sheet, header: 'firstHeader', footer: 'firstFooter' })],
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

function hasFirst(page: PageSetup): boolean {
  return page.firstHeader !== undefined || page.firstFooter !== undefined;
}
