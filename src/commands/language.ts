export type Language = 'vi' | 'en';

/** The language Excel is shown in; Vietnamese where it is neither. */
export function commandLanguage(): Language {
  return Office.context.displayLanguage?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
