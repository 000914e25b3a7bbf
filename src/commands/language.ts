import { keptLanguage, type Language, languageOf } from '../workflows/language';

export type { Language };

/** As the pane speaks: what was chosen there, else the language Excel is shown in. */
export function commandLanguage(): Language {
  return keptLanguage() ?? languageOf(Office.context.displayLanguage);
}
