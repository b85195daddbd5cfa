/** Names without the quotes that one side writes and the other does not. */
const plain = (name: string): string => name.replace(/["']/g, '').trim();

const sameRange = (one: string, other: string): boolean =>
  one.replace(/\s/g, '').toUpperCase() === other.replace(/\s/g, '').toUpperCase();

/** A file as an address that holds it. */
export const dataAddress = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('A part of the paper could not be read.'));
    reader.readAsDataURL(file);
  });

const fontFile = async (address: URL): Promise<Blob> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`A font of the paper could not be read (${response.status}).`);
  return new Blob([await response.arrayBuffer()], { type: 'font/woff2' });
};

/** Whether the page has a use for a face: it was loaded because one of its characters is drawn. */
const isLoaded = ({ style }: CSSFontFaceRule): boolean => {
  const said = (name: string): string => style.getPropertyValue(name);
  return [...document.fonts].some(
    (face) =>
      face.status === 'loaded' &&
      plain(face.family) === plain(said('font-family')) &&
      face.weight === said('font-weight') &&
      face.style === (said('font-style') || 'normal') &&
      sameRange(face.unicodeRange, said('unicode-range')),
  );
};

const embedded = async (rule: CSSFontFaceRule): Promise<string> => {
  const source = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (source === undefined) return '';
  const address = new URL(source, rule.parentStyleSheet?.href ?? document.baseURI);
  const data = await dataAddress(await fontFile(address));
  const about = ['font-family', 'font-style', 'font-weight', 'unicode-range']
    .map((name) => [name, rule.style.getPropertyValue(name)] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}; `)
    .join('');
  return `@font-face { ${about}src: url("${data}") format("woff2"); }`;
};

/** The faces that the drawn page uses, each with its font inside: nothing is left to be loaded. */
export const embeddedFonts = async (): Promise<string> => {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
  );
  return (await Promise.all(rules.filter(isLoaded).map(embedded))).join('\n');
};
