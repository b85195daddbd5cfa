import { crc32, deflateRawSync } from 'node:zlib';

/** What an entry claims beside what it is: for archives that lie. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Said in place of the true size, once unpacked. */
  readonly claimed?: number;
  /** Flags of the entry: 1 for "encrypted". */
  readonly flags?: number;
  /** Stored as it is. */
  readonly stored?: boolean;
}

const header = (entry: ZipEntry, packed: Buffer): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags ?? 0, 2);
  fields.writeUInt16LE(entry.stored ? 0 : 8, 4);
  fields.writeUInt32LE(crc32(entry.bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(entry.claimed ?? entry.bytes.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return fields;
};

/** A zip archive of the entries, as spreadsheet programs write them. */
export const zipOf = (entries: readonly ZipEntry[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const packed = entry.stored ? Buffer.from(entry.bytes) : deflateRawSync(entry.bytes);
    const fields = header(entry, packed);
    const name = Buffer.from(entry.name);
    const own = [Buffer.from([0x50, 0x4b, 3, 4]), fields, name, packed];
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, place, name);
    parts.push(...own);
    at += own.reduce((sum, { length }) => sum + length, 0);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
};

/** The archive with the given parts in place of, or beside, its own. */
export const rezipped = (
  parts: ReadonlyMap<string, Uint8Array>,
  changed: Readonly<Record<string, string | Uint8Array>> = {},
): Buffer =>
  zipOf(
    [...new Map([...parts, ...Object.entries(changed)])].map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? Buffer.from(content) : content,
    })),
  );
