/** Names of sheets that make room for one of ours. */

/** "Báo cáo 11-2021 (cũ)", "… (cũ 2)": a name no sheet has. */
export function freeName(name: string, why: 'cũ' | 'thu hồi', taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const free = `${name} (${why}${number === 1 ? '' : ` ${number}`})`;
    if (!taken.some((one) => sameName(one, free))) return free;
  }
}

/** As Excel compares names of sheets. */
export function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');
}
