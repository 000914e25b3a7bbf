/** After the first visit the workbench opens without a network. */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('service-worker.js');
  } catch (error) {
    // Private windows and plain http forbid it: the page works, only not without the network.
    console.info('service worker:', error);
  }
}
