/** Ids as Excel writes them into files: GUIDs in braces. Counted, so that the same work gives the same file. */
export function freshGuid(taken: Iterable<string>): string {
  const used = new Set([...taken].map((id) => id.toUpperCase()));
  for (let n = 1; ; n++) {
    const id = `{6C1A0B57-0000-4000-8000-${n.toString(16).toUpperCase().padStart(12, '0')}}`;
    if (!used.has(id)) return id;
  }
}
