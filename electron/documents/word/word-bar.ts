import { crc32, deflateSync } from 'node:zlib';
import { ImageRun } from 'docx';
import type { PaperCell } from '../../../shared/paper/paper-model.ts';
import { ink } from './word-measures.ts';

type Bar = NonNullable<PaperCell['bar']>;

/** In CSS pixels. */
const size = { width: 84, height: 10 } as const;

/** Dots to a pixel, for the programs that draw no SVG. */
const scale = 4;

const light = '9CC3E8';
const edge = '212B32';

/** A rectangle in pixels; one of them may lie over another. */
interface Patch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

const within = (share: number): number => Math.min(1, Math.max(0, share)) * size.width;

/** The bar with its edge, and across it a line from the lowest to the highest with an upright at each end. */
const patchesOf = ({ share, low, high }: Bar): readonly Patch[] => {
  const [end, from, to] = [Math.max(2, within(share)), within(low), within(high)];
  const thin = 0.75;
  const thick = 1.5;
  const bar = { x: 0, y: 0, width: end, height: size.height };
  return [
    { ...bar, colour: edge },
    { x: thin, y: thin, width: end - 2 * thin, height: size.height - 2 * thin, colour: light },
    ...(low < high
      ? [
          { x: from, y: (size.height - thick) / 2, width: to - from, height: thick, colour: ink },
          { x: from, y: 1, width: thick, height: size.height - 2, colour: ink },
          { x: to - thick, y: 1, width: thick, height: size.height - 2, colour: ink },
        ]
      : []),
  ];
};

const svgOf = (patches: readonly Patch[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">` +
  patches
    .map(
      ({ x, y, width, height, colour }) =>
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#${colour}"/>`,
    )
    .join('') +
  '</svg>';

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** The same as a PNG of four colours. */
const pngOf = (patches: readonly Patch[]): Buffer => {
  const [width, height] = [size.width * scale, size.height * scale];
  const palette = ['FFFFFF', ...new Set(patches.map(({ colour }) => colour))];
  // Each row starts with a byte that says that it is not filtered.
  const dots = Buffer.alloc((width + 1) * height);
  for (const { x, y, width: wide, height: high, colour } of patches) {
    const [left, right] = [Math.round(x * scale), Math.min(width, Math.round((x + wide) * scale))];
    for (let row = Math.round(y * scale); row < Math.round((y + high) * scale); row += 1) {
      dots.fill(palette.indexOf(colour), row * (width + 1) + 1 + left, row * (width + 1) + 1 + right);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a dot, colours from the palette.
  head.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.join(''), 'hex')),
    chunk('IDAT', deflateSync(dots)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** Room that a bar takes beside its figure, in twentieths of a point. */
export const barRoom = size.width * 15 + 60;

/** A bar beside a figure: seen only, as the row says both. */
export const barPicture = (bar: Bar): ImageRun => {
  const patches = patchesOf(bar);
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svgOf(patches), 'utf8'),
    fallback: { type: 'png', data: pngOf(patches) },
    transformation: size,
    decorative: true,
  });
};
