import type { ChartPicture } from '../../shared/contract/print-page.ts';
import { dataAddress, embeddedFonts } from './embedded-fonts.ts';

/** Dots to a CSS pixel: about 200 to the inch across a page of A4. */
const scale = 2;

/** What a drawing takes from the page's style sheets, as the browser has worked it out. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
  'display',
] as const;

const space = 'http://www.w3.org/2000/svg';

/** Writes on each element what it looks like, where that differs from what it has from the one around it. */
const writeStyles = (drawn: Element, copy: Element): void => {
  const own = getComputedStyle(drawn);
  const around =
    drawn.parentElement && drawn.localName !== 'svg' ? getComputedStyle(drawn.parentElement) : null;
  const isPassedOn = (name: string): boolean => !/^(?:opacity|display|dominant-baseline)$/.test(name);
  copy.removeAttribute('class');
  copy.removeAttribute('style');
  copy.removeAttribute('tabindex');
  for (const name of inherited) {
    const value = own.getPropertyValue(name);
    if (around && isPassedOn(name) && around.getPropertyValue(name) === value) copy.removeAttribute(name);
    else copy.setAttribute(name, value);
  }
  [...drawn.children].forEach((child, index) => {
    const other = copy.children[index];
    if (other) writeStyles(child, other);
  });
};

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The drawing with whatever reaches over its edge: on the page, that shows. */
const frameOf = (drawing: SVGSVGElement): Frame => {
  const [wide, high] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
  // Set closer to keep within its edge: a text's box would be that of its letters as they were.
  if (drawing.style.overflow === 'hidden') return { x: 0, y: 0, width: wide, height: high };
  const { x, y, width, height } = drawing.getBBox();
  const [left, top] = [Math.floor(Math.min(0, x)), Math.floor(Math.min(0, y))];
  return {
    x: left,
    y: top,
    width: Math.ceil(Math.max(wide, x + width)) - left,
    height: Math.ceil(Math.max(high, y + height)) - top,
  };
};

/** The drawing as an element of its own, with its words for those who cannot see it. */
const standalone = (drawing: SVGSVGElement, { x, y, width, height }: Frame): SVGSVGElement => {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  writeStyles(drawing, copy);
  copy.setAttribute('xmlns', space);
  copy.setAttribute('width', `${width}`);
  copy.setAttribute('height', `${height}`);
  copy.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  const words = copy.getAttribute('aria-label');
  copy.removeAttribute('aria-label');
  if (words) {
    const title = document.createElementNS(space, 'title');
    title.textContent = words;
    copy.prepend(title);
  }
  return copy;
};

const asText = (drawing: SVGSVGElement): string => new XMLSerializer().serializeToString(drawing);

const loaded = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('A drawing of the paper could not be made into a picture.'));
    image.src = address;
  });

/** A picture sees nothing of the page around it: the fonts go in. */
const pngOf = async (drawing: SVGSVGElement, fonts: string, { width, height }: Frame): Promise<string> => {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const style = document.createElementNS(space, 'style');
  style.textContent = fonts;
  copy.prepend(style);
  const file = new Blob([asText(copy)], { type: 'image/svg+xml' });
  const image = await loaded(await dataAddress(file));
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
};

/** Every drawing of the paper as a picture, in reading order. */
export const chartPictures = async (place: HTMLElement): Promise<readonly ChartPicture[]> => {
  const fonts = await embeddedFonts();
  const made: ChartPicture[] = [];
  for (const chart of place.querySelectorAll<HTMLElement>('[data-chart]')) {
    const drawing = chart.querySelector<SVGSVGElement>('svg[role="img"]');
    if (!drawing) throw new Error(`The drawing “${chart.dataset['chart']}” is missing.`);
    const frame = frameOf(drawing);
    const own = standalone(drawing, frame);
    made.push({
      id: chart.dataset['chart'] ?? '',
      svg: asText(own),
      png: await pngOf(own, fonts, frame),
      width: frame.width,
      height: frame.height,
    });
  }
  return made;
};
