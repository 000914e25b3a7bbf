/** A worker thread that reads files: starts TypeScript, then answers through intake's reader. */
const { parentPort } = require('node:worker_threads');
require('tsx/cjs');
const { makeReader } = require('../intake/reader.ts');

const read = makeReader();
parentPort.on('message', async (request) => {
  const reply = await read(request);
  if (reply) parentPort.postMessage(reply);
});
