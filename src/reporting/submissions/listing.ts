/** Which schools a person wants to see, and in which order. */
import { searchFor } from '../figures/text';
import type { Level } from '../levels/level';
import { inVietnameseOrder, isInGroup, type Standing, type StandingGroup } from './standing';
import type { SubmissionState } from './submission';

export const LISTING_ORDERS = ['registry', 'name', 'state', 'latest'] as const;
export type ListingOrder = (typeof LISTING_ORDERS)[number];

export interface Listing {
  group?: StandingGroup;
  level?: Level;
  /** As in the registry; "" means schools without one. */
  commune?: string;
  /** Words that must all occur in name, code or commune; case, marks and đ do not matter. */
  search: string;
  order: ListingOrder;
}

export const WHOLE_LIST: Listing = { search: '', order: 'registry' };

/** The schools asked for. Does not change what it is given. */
export function listed(standings: readonly Standing[], listing: Listing): Standing[] {
  const isMeant = searchFor(listing.search);
  const found = standings.filter((standing) => isInScope(standing, listing) && isMeant(standing.searched));
  return listing.order === 'registry' ? found : found.sort(ORDERS[listing.order]);
}

/** Of the level, the commune and the group, whatever is searched for. */
export function isInScope(standing: Standing, { group, level, commune }: Omit<Listing, 'search' | 'order'>): boolean {
  if (group && !isInGroup(standing, group)) return false;
  if (level && !standing.school.levels.includes(level)) return false;
  return commune === undefined || standing.school.commune.trim() === commune;
}

/** What needs the office first: what is not in, then what waits for it, then what is done with. */
const STATE_ORDER: Record<SubmissionState, number> = {
  missing: 0,
  carried: 1,
  returned: 2,
  submitted: 3,
  approved: 4,
  locked: 5,
};

/** Sorting is stable: equals stay in registry order. */
const ORDERS: Record<Exclude<ListingOrder, 'registry'>, (a: Standing, b: Standing) => number> = {
  name: (a, b) => inVietnameseOrder(a.school.name, b.school.name),
  state: (a, b) => STATE_ORDER[a.state] - STATE_ORDER[b.state],
  latest: (a, b) => receivedAt(b).localeCompare(receivedAt(a)),
};

function receivedAt({ submission, state }: Standing): string {
  return submission && state !== 'carried' ? submission.receivedAt : '';
}
