/** Whether the pane may save files to the machine, and what it can do where it may not. */

/** The web views of Excel for Mac and iPad drop every download a pane starts. */
export function canDownload(platform: Office.PlatformType | undefined): boolean {
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}

/** The workbench of this installation: it lies beside the pane's page. */
export function workbenchAddress(pane: string): string {
  return new URL('workbench/', pane).href;
}

/** Opens a page in the person's browser. @returns false where Excel cannot: then the address must be copied */
export function openInBrowser(address: string): boolean {
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
  Office.context.ui.openBrowserWindow(address);
  return true;
}

/** Saves under this name, where the browser saves downloads. */
export function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
