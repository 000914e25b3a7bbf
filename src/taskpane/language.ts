/** The pane speaks Vietnamese first and English second; each part keeps its own words beside it, in both. */
import { createContext, useContext } from 'react';

export type Language = 'vi' | 'en';

/** The same words in both languages. */
export type InLanguages<T> = Record<Language, T>;

/** Apart from any document: a person who chose a language keeps it in every workbook. */
const KEY = 'giao-ban-pane-language';

/** What the person chose, else the language Excel is shown in; Vietnamese where neither is known. */
export function firstLanguage(displayLanguage: string | undefined): Language {
  const kept = read();
  if (kept === 'vi' || kept === 'en') return kept;
  return displayLanguage?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A web view without storage: the choice holds until the pane is closed.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export const LanguageContext = createContext<Language>('vi');

export function useWords<T>(words: InLanguages<T>): T {
  return words[useContext(LanguageContext)];
}
