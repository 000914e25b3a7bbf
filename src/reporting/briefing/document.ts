/** The briefing report as a document model: paragraphs and tables with meaning, no fonts and no cells. */

/** A number inside a sentence, linked to where it comes from. */
export interface LinkedNumber {
  /** As printed: "12.843", "31/39", "01". */
  text: string;
  value: number;
  /** For "k/N" the denominator. */
  outOf?: number;
  /** Offset of the first character in the sentence's `text`. */
  at?: number;
  /** What it is: total key such as "TH.hocSinh", "ALL.thamGia", "TH.hocSinh.real", "hop.2". */
  figure: string;
  /** Cell of the annex or table that holds it, e.g. "'PL1 11-2021'!D22"; filled when the report is laid out. */
  cell?: string;
}

export type BriefingBlock =
  | { kind: 'heading'; level: 1 | 2; number: string; text: string }
  /** A generated figures sentence. `figures` are the numbers in the order they stand in `text`. */
  | { kind: 'figures'; section: string; text: string; numbers: LinkedNumber[]; notes: number[] }
  /** Staff's own line, printed with a leading "- " unless it brings its own mark. */
  | { kind: 'line'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'tasks'; rows: { number: string; content: string; lead: string; support: string; deadline: string }[] }
  | {
      kind: 'targets';
      rows: {
        indicator: string;
        scope: string;
        target: string;
        actual: string;
        met: boolean | null;
        /** Written by staff in place of what `met` would print. */
        verdict?: string;
      }[];
    };

export interface BriefingHeader {
  parentBody: string;
  issuingBody: string;
  /** "Số: 05/TB-PGDĐT"; the number may be blank. */
  number: string;
  /** "Uông Bí, ngày 02 tháng 12 năm 2021"; day may be blank dots. */
  placeAndDate: string;
  /** "THÔNG BÁO" or "BÁO CÁO". */
  kind: string;
  /** Trích yếu. */
  subject: string;
  /** "Số liệu tháng 11/2021 (giao ban tháng 12/2021)". */
  basis: string;
}

export interface BriefingSignature {
  /** "TRƯỞNG PHÒNG", or ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"]. */
  lines: string[];
  name: string;
  /** Nơi nhận lines, each ending as written. */
  recipients: string[];
}

/** An annex table; a row's cells follow `columns`. Totals rows name the rows they add, so sheets can write live formulas. */
export interface Annex {
  /** "PL1"… and "Phụ lục I". */
  code: 'PL1' | 'PL2' | 'PL3' | 'PL4' | 'PL5';
  label: string;
  title: string;
  /** "(Kèm theo …)". */
  attachedTo: string;
  columns: {
    key: string;
    label: string;
    group?: string;
    kind: 'text' | 'count' | 'money' | 'percent';
    weight: number;
  }[];
  rows: AnnexRow[];
}

export interface AnnexRow {
  kind: 'school' | 'group' | 'subtotal' | 'total';
  /** For a school row: its code; for subtotal: level code; for total: "ALL". */
  id: string;
  cells: (string | number | null)[];
  /** For subtotal and total rows: indexes of the school rows each numeric column adds. */
  adds?: number[];
}

export interface Footnote {
  number: number;
  text: string;
}

export interface Briefing {
  period: string;
  header: BriefingHeader;
  blocks: BriefingBlock[];
  footnotes: Footnote[];
  /** Printed figures of an earlier, locked period that have changed since. */
  restatements: { period: string; figure: string; before: string; after: string; text: string }[];
  signature: BriefingSignature;
  annexes: Annex[];
}
