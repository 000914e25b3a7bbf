/** What is to become of a file, from what was read of it. Pure: facts in, a named end out. */
import type { IntakeResult, OutcomeKind, ReasonCode, StampState } from './outcome';

/** How a file's figures stand to those already in for the same school and period. */
export type AgainstReceived = 'nothing-in' | 'same' | 'older' | 'different';

/** Of a file whose school and period are the expected ones: without those nothing further is read. */
export interface ReadFacts {
  stamp: StampState;
  /** Figures read, blanks not counted. */
  figures: number;
  /** Repairs a person has not agreed to yet. */
  repairs: number;
  against: AgainstReceived;
  /** The school's figures of the period are locked. */
  locked: boolean;
}

export interface DecisionOptions {
  acceptRepairs?: boolean;
  /** Take a file whose figures were changed after it was finalised. */
  acceptChanged?: boolean;
}

export interface Decision {
  kind: OutcomeKind;
  reason: ReasonCode;
}

/** The first reason that applies, in the order a person would ask: is there anything, is it new, may it come in. */
export function decide(facts: ReadFacts, options: DecisionOptions): Decision {
  if (facts.figures === 0) return { kind: 'refused', reason: 'no-figures' };
  if (facts.against === 'same') return { kind: 'ignored', reason: 'same-as-received' };
  if (facts.locked) return { kind: 'refused', reason: 'period-locked' };
  if (facts.against === 'older') return { kind: 'refused', reason: 'older-than-received' };
  const changed = facts.stamp === 'stamp-mismatch' || facts.stamp === 'wrong-token';
  if (changed && !options.acceptChanged) {
    return { kind: 'refused', reason: facts.stamp === 'wrong-token' ? 'wrong-token' : 'stamp-mismatch' };
  }
  if (facts.repairs > 0 && !options.acceptRepairs) return { kind: 'repair-proposed', reason: 'repair-needed' };
  if (changed) return { kind: 'accepted-candidate', reason: 'accepted-changed' };
  return { kind: 'accepted-candidate', reason: facts.repairs > 0 ? 'accepted-repaired' : 'accepted' };
}

/** One file among those of its school that might come in. */
export interface Rival {
  index: number;
  result: IntakeResult;
  /** Equal for equal figures. */
  content: string;
}

export type RivalDecision =
  | { index: number; end: 'kept' }
  | { index: number; end: 'same-in-batch'; as: string }
  | { index: number; end: 'duplicate-school'; others: string[] };

/**
 * Several files of one school in one batch: equal figures are one file sent several times, so the best of them is kept;
 * figures that differ are never chosen between.
 */
export function decideRivals(rivals: readonly Rival[]): RivalDecision[] {
  if (rivals.length < 2) return rivals.map(({ index }) => ({ index, end: 'kept' }));
  if (new Set(rivals.map(({ content }) => content)).size > 1) {
    return rivals.map(({ index }) => ({
      index,
      end: 'duplicate-school',
      others: rivals.filter((other) => other.index !== index).map((other) => other.result.path),
    }));
  }
  const best = rivals.reduce((a, b) => (standing(b.result) > standing(a.result) ? b : a));
  return rivals.map(({ index }) =>
    index === best.index ? { index, end: 'kept' } : { index, end: 'same-in-batch', as: best.result.path },
  );
}

/** Stamped before unstamped, as sent before mended; the first sent wins a tie. */
function standing(result: IntakeResult): number {
  return (result.stamp === 'valid' ? 2 : 0) + (result.kind === 'accepted-candidate' ? 1 : 0);
}
