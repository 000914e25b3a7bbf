/** Title, author and the like → the two property parts. */
import type { WorkbookProperties } from '../model';
import { child, escapeXml, parseXml } from '../xml';
import { editElements } from './elements';
import { OFFICE, type PackageWriter } from './package-writer';
import { same } from './same';
import { XML } from './write-attachments';

const CORE_TYPE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const CORE_NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const APP_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

export function writeProperties(
  properties: WorkbookProperties,
  before: WorkbookProperties | undefined,
  out: PackageWriter,
): void {
  const { company, ...core } = properties;
  const { company: companyBefore, ...coreBefore } = before ?? {};
  if (!same(core, coreBefore)) writeCore(core, out);
  if (company !== companyBefore) writeCompany(company, out);
}

function writeCore(core: Omit<WorkbookProperties, 'company'>, out: PackageWriter): void {
  const text = (tag: string, value: string | undefined, extra = '') =>
    value === undefined ? '' : `<${tag}${extra}>${escapeXml(value)}</${tag}>`;
  const time = ' xsi:type="dcterms:W3CDTF"';
  const part = out.targets('', 'core-properties')[0]?.part ?? 'docProps/core.xml';
  out.set(
    part,
    `${XML}<cp:coreProperties ${CORE_NAMESPACES}>` +
      text('dc:title', core.title) +
      text('dc:subject', core.subject) +
      text('dc:creator', core.author) +
      text('cp:keywords', core.keywords) +
      text('dc:description', core.description) +
      text('dcterms:created', core.created, time) +
      text('dcterms:modified', core.modified, time) +
      '</cp:coreProperties>',
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  out.relate('', CORE_TYPE, part);
}

function writeCompany(company: string | undefined, out: PackageWriter): void {
  const part = out.targets('', 'extended-properties')[0]?.part ?? 'docProps/app.xml';
  const element = company === undefined ? '' : `<Company>${escapeXml(company)}</Company>`;
  const original = out.text(part);
  if (original === undefined) {
    const application = '<Application>Microsoft Excel</Application>';
    out.set(
      part,
      `${XML}<Properties xmlns="${APP_NAMESPACE}">${application}${element}</Properties>`,
      'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    );
    out.relate('', `${OFFICE}extended-properties`, part);
    return;
  }
  const root = parseXml(original, part);
  const order = root.children.map((each) => each.name);
  if (!child(root, 'Company')) order.push('Company');
  out.set(part, editElements(original, root, order, new Map([['Company', element]])));
}
