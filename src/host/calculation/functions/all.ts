/** Every function a formula may call; any other name is #NAME?. */
import { ARRAYS } from './arrays';
import { CONDITIONAL } from './conditional';
import { DATES } from './dates';
import type { Definition } from './definition';
import { INFORMATION } from './information';
import { LOGIC } from './logic';
import { LOOKUP } from './lookup';
import { MATH } from './math';
import { STATISTICS } from './statistics';
import { SUBTOTALS } from './subtotals';
import { TEXT } from './text';

const FAMILIES = [ARRAYS, CONDITIONAL, DATES, INFORMATION, LOGIC, LOOKUP, MATH, STATISTICS, SUBTOTALS, TEXT];

export const FUNCTIONS: ReadonlyMap<string, Definition> = new Map(FAMILIES.flatMap((family) => Object.entries(family)));
