/** Which language the add-in speaks: Vietnamese first, English second. One choice for the pane and the ribbon's commands. */
export type Language = 'vi' | 'en';

/** Apart from any document: a person who chose a language keeps it in every workbook. */
const KEY = 'giao-ban-pane-language';

/** What the person chose in the pane. */
export function keptLanguage(): Language | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'vi' || kept === 'en' ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A web view without storage: the choice holds until the pane is closed.
  }
}

/** The language Excel is shown in; Vietnamese where it is neither. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
