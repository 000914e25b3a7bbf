/**
 * Draws the ribbon's icons from assets/*.svg with this machine's Chromium: `npm run icons` after a drawing is changed.
 * The product's own icon.svg serves every size; a button has a second drawing (-small) for 16 and 20 pixels, where thin
 * lines must fall on whole pixels.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';

const ASSETS = fileURLToPath(new URL('../../assets/', import.meta.url));
/** Office asks for 16, 32 and 80, and takes the others on screens of other densities. */
const BUTTON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const PRODUCT_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const executablePath = findBrowser();
if (!executablePath) throw new Error('Không thấy Chromium trên máy: hãy cài Chromium, hoặc đặt CHROMIUM_PATH.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const size of PRODUCT_SIZES) await draw('icon.svg', `icon-${size}.png`, size);
for (const name of ['open', 'check', 'finalise'])
  for (const size of BUTTON_SIZES) await draw(`${name}${size < 24 ? '-small' : ''}.svg`, `${name}-${size}.png`, size);
await browser.close();

async function draw(drawing, file, size) {
  const svg = readFileSync(join(ASSETS, drawing), 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" `);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  writeFileSync(join(ASSETS, file), await page.screenshot({ omitBackground: true }));
}
