/** The manifest in the repository speaks of this machine; the one an office gives to its schools, of the office's own server. */
const HERE = 'https://localhost:3000/';

/**
 * The manifest with every address moved to `address`.
 * @param {string} manifest the text of manifest.xml
 * @param {string} address where the files of dist/ lie: https, a folder
 * @throws {Error} what is wrong with the address, in Vietnamese
 */
export function addressed(manifest, address) {
  const base = baseOf(address);
  return manifest.replaceAll(HERE, base.replaceAll('&', '&amp;').replaceAll("'", '&apos;'));
}

function baseOf(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.protocol !== 'https:')
    throw new Error(`Địa chỉ "${address}" không dùng được: Excel chỉ nhận địa chỉ bắt đầu bằng https://.`);
  if (url.username || url.search || url.hash || /\.[a-z]+$/i.test(url.pathname))
    throw new Error(`Địa chỉ "${address}" phải là thư mục chứa các tệp của dist/, ví dụ https://giaoban.example.vn/.`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
