import { createContext } from 'react';

/** Takes the password of the sheet that holds the figures; absent where there is no form. */
export const SheetPasswordContext = createContext<((password: string) => void) | undefined>(undefined);
