import { crc32, inflateRawSync } from 'node:zlib';
import {
  damaged,
  emptyFile,
  passwordProtected,
  tooLarge,
  tooMuch,
  unpacksTooLarge,
  wrongFormat,
} from './scoresheet-refusal.ts';

/** Bytes that a file may have; 20 options by 40 criteria with a long reason for each score take under one million. */
const mostBytes = 5_000_000;

/** Bytes that its parts may come to once they are unpacked; the same sheet comes to some two million. */
const mostUnpacked = 20_000_000;

const mostParts = 2000;

interface Part {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly local: number;
}

/** The parts of a file that is a zip archive, as an Excel workbook is. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** A part's bytes, or null where there is none of the name. Each can be had once. */
  readonly read: (name: string) => Buffer | null;
}

const endMark = 0x06054b50;
const centralMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;

const startsWith = (bytes: Buffer, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** What a file is that is no archive, as far as its first bytes tell. */
const refuseForeign = (bytes: Buffer): void => {
  if (bytes.length === 0) throw emptyFile();
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const isLocked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw isLocked ? passwordProtected() : wrongFormat('in an older format of Office (such as .xls)');
  }
  if (bytes.subarray(0, 1024).includes('%PDF-')) throw wrongFormat('a PDF');
  if (startsWith(bytes, 0x50, 0x4b)) return;
  const isText = !bytes.subarray(0, 4096).includes(0);
  throw wrongFormat(isText ? 'plain text (such as .csv)' : 'no workbook');
};

const endOf = (bytes: Buffer): number => {
  const first = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) !== endMark) continue;
    if (at + endLength + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  throw damaged();
};

const partsIn = (bytes: Buffer): readonly Part[] => {
  const end = endOf(bytes);
  const [count, size, start] = [
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ];
  if (start + size !== end) throw damaged();
  if (count > mostParts) throw tooMuch();
  const parts: Part[] = [];
  let at = start;
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== centralMark) throw damaged();
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) {
      throw passwordProtected();
    }
    const nameLength = bytes.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end) throw damaged();
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      local: bytes.readUInt32LE(at + 42),
    });
    at = next;
  }
  if (at !== end) throw damaged();
  refuseOverlaps(bytes, parts, start);
  return parts;
};

const localLength = 30;

/** Where the packed bytes of a part start. */
const dataStart = (bytes: Buffer, { local }: Part): number =>
  local + localLength + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);

/** Parts that share bytes are how a small file unpacks to a huge one. */
const refuseOverlaps = (bytes: Buffer, parts: readonly Part[], directory: number): void => {
  let last = 0;
  for (const part of [...parts].sort((a, b) => a.local - b.local)) {
    if (part.local < last || part.local + localLength > directory) throw damaged();
    if (bytes.readUInt32LE(part.local) !== localMark) throw damaged();
    last = dataStart(bytes, part) + part.packed;
    if (last > directory) throw damaged();
  }
};

const unpack = (bytes: Buffer, part: Part): Buffer => {
  const start = dataStart(bytes, part);
  const packed = bytes.subarray(start, start + part.packed);
  let whole: Buffer;
  try {
    // What a part says of its size bounds what is unpacked of it: one that goes on is cut off here.
    whole = part.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: part.unpacked + 1 });
  } catch {
    throw damaged();
  }
  if (whole.length !== part.unpacked || crc32(whole) !== part.crc) throw damaged();
  return whole;
};

/**
 * Opens a file that should be a workbook. Nothing is unpacked before all sizes are known to be within bounds, and no
 * part comes to more than it says.
 *
 * @throws {SheetRefused} when it is too large, is something else, or contradicts itself
 */
export const openArchive = (given: Uint8Array): Archive => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length > mostBytes) {
    throw tooLarge(bytes.length, mostBytes);
  }
  refuseForeign(bytes);
  if (bytes.length < endLength) throw damaged();
  const all = partsIn(bytes);
  const unpacked = all.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > mostUnpacked) {
    throw unpacksTooLarge(unpacked, mostUnpacked);
  }
  const parts = new Map(all.map((part) => [part.name, part]));
  const isReadable = all.every(({ method }) => method === 0 || method === 8);
  if (parts.size < all.length || !isReadable) throw damaged();
  const taken = new Set<Part>();
  return {
    has: (name) => parts.has(name),
    read: (name) => {
      const part = parts.get(name);
      if (!part) return null;
      // Read over and over under several names of a page, one part would come to any size.
      if (taken.has(part)) throw damaged();
      taken.add(part);
      return unpack(bytes, part);
    },
  };
};

/**
 * Refuses an archive that is no Excel workbook, by what it holds.
 *
 * @throws {SheetRefused} which says what it is instead
 */
export const refuseOtherThanWorkbook = ({ has, read }: Archive): void => {
  if (has('xl/workbook.xml')) return;
  const kind = read('mimetype')?.toString('utf8', 0, 100) ?? '';
  if (kind.includes('opendocument.spreadsheet')) {
    throw wrongFormat('an OpenDocument spreadsheet (.ods)');
  }
  if (has('xl/workbook.bin')) throw wrongFormat('a binary workbook (.xlsb)');
  throw wrongFormat(has('word/document.xml') ? 'a Word document' : 'no workbook');
};
