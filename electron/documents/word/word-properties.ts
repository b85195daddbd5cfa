import type { PaperModel } from '../../../shared/paper/paper-model.ts';
import { writable } from './word-text.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const asXml = (text: string): string =>
  writable(text).replace(/[&<>"]/g, (character) => escapes[character] ?? '');

const programName = 'ICO Options Appraisal';

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/**
 * What the file says about itself. Written here because docx takes the time from the clock, names nobody as the last
 * to change the file, and knows no language.
 */
export const coreProperties = ({
  title,
  author,
  commissioner,
  statusLine,
  language,
  drawnAt,
}: PaperModel): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${namespaces}>`,
    `<dc:title>${asXml(title)}</dc:title>`,
    '<dc:subject>Options appraisal</dc:subject>',
    `<dc:creator>${asXml(author)}</dc:creator>`,
    `<dc:description>${asXml([commissioner, statusLine].filter((line) => line !== '').join('. '))}</dc:description>`,
    `<dc:language>${language}</dc:language>`,
    `<cp:lastModifiedBy>${programName}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${drawnAt}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${drawnAt}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
