import type { Ownership } from '../catalogue/indicator';
import type { Level } from '../levels/level';

/** A unit of the registry (danh mục trường), `tblTruong`. */
export interface School {
  /** Mã trường: stable, unique. */
  code: string;
  name: string;
  /** TH&THCS is one school with two levels. In the order of LEVELS. */
  levels: readonly Level[];
  commune: string;
  ownership: Ownership;
  /** "Cơ sở GDMN độc lập": counted in classes and children, not among schools (trường). */
  independentNursery?: boolean;
  email?: string;
  /** ISO dates, inclusive; absent: unbounded. */
  validFrom?: string;
  validTo?: string;
  /** Codes of the schools it came from: one that changed its code, several that were merged. */
  formerCodes?: readonly string[];
}
