/** `application.cultureInfo`. */
import { defineType } from '../protocol/registry';

defineType('CultureInfo', {
  scalars: { name: { get: (culture) => culture.name } },
  objects: {
    datetimeFormat: ['DatetimeFormatInfo', (culture) => culture],
    numberFormat: ['NumberFormatInfo', (culture) => culture],
  },
});

defineType('NumberFormatInfo', {
  scalars: {
    currencySymbol: { get: (culture) => culture.currencySymbol },
    numberDecimalSeparator: { get: ({ separators }) => separators.decimal },
    numberGroupSeparator: { get: ({ separators }) => separators.thousands },
  },
});

defineType('DatetimeFormatInfo', {
  scalars: {
    dateSeparator: { get: (culture) => culture.dateSeparator },
    longDatePattern: { get: (culture) => culture.longDatePattern },
    longTimePattern: { get: (culture) => culture.longTimePattern },
    shortDatePattern: { get: (culture) => culture.shortDatePattern },
    timeSeparator: { get: (culture) => culture.timeSeparator },
  },
});
