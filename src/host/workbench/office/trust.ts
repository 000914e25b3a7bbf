/**
 * Before it talks, office.js asks whether the page around it is a known Office host. A page on https under the add-in's own
 * host name is; over http (localhost) office.js looks for the answer its own trust page would have kept.
 */

/** @param location of the page. office.js and the add-in must be served from the page's own origin. */
export function trustThisPage(location: Location, storage: Storage): void {
  if (location.protocol === 'https:') return;
  storage.setItem(`OfficeJSTrustKeyV2_http_${location.hostname}`, JSON.stringify({ Result: TRUSTED }));
}

const TRUSTED = 1;
