/** A static server for one folder on this machine only. Run by itself: `node serve.mjs FOLDER [PORT]`, prints the address. */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve as absolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/**
 * Serves `folder` at http://localhost:<port>/.
 *
 * @param port the first to try; a taken one is passed over, up to twenty on. 0: any that is free.
 * @returns the server and its address
 */
export async function serve(folder, port) {
  for (let tried = port; ; tried++) {
    const server = createServer((request, response) => answer(folder, request, response));
    try {
      await listening(server, tried);
      return { server, url: `http://localhost:${server.address().port}/` };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || tried >= port + 20) throw error;
    }
  }
}

function listening(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
}

function answer(folder, request, response) {
  const file = fileOf(folder, request.url ?? '/');
  if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(file ? 405 : 404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Không có trang này.');
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** The file an address means, if it lies in the folder. */
function fileOf(folder, address) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(address, 'http://localhost').pathname));
  } catch {
    return undefined;
  }
  const file = join(folder, path.endsWith(sep) ? join(path, 'index.html') : path);
  if (!file.startsWith(folder + sep)) return undefined;
  try {
    return statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = '.', port = '0'] = process.argv.slice(2);
  const { url } = await serve(absolute(folder), Number(port));
  process.stdout.write(`${url}\n`);
}
