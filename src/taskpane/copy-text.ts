/**
 * Puts text on the clipboard. Web views of some hosts keep it from pages; then the older way, through a selection, may
 * still work. @throws when neither does: the person copies by hand
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const isDone = document.execCommand('copy');
    area.remove();
    if (!isDone) throw new Error('copying is not allowed here');
  }
}
