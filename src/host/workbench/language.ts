/** The workbench speaks Vietnamese first and English second; each part keeps its own words beside it, in both. */
export type Language = 'vi' | 'en';

/** The same words in both languages. */
export type InLanguages<T> = Record<Language, T>;
