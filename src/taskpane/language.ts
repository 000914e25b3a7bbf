/** The pane speaks Vietnamese first and English second; each part keeps its own words beside it, in both. */
import { createContext, useContext } from 'react';
import type { Language } from '../workflows/language';

export type { Language };

/** The same words in both languages. */
export type InLanguages<T> = Record<Language, T>;

export const LanguageContext = createContext<Language>('vi');

export function useWords<T>(words: InLanguages<T>): T {
  return words[useContext(LanguageContext)];
}
