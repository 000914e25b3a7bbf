/** A name for this window that a reload keeps and another window does not share. */
const KEY = 'giao-ban-window';

export function windowName(): string {
  const known = sessionStorage.getItem(KEY);
  if (known) return known;
  const name = crypto.randomUUID();
  sessionStorage.setItem(KEY, name);
  return name;
}
