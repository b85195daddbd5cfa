/** A short, random, url-safe id: 96 bits, so that ids made on two laptops never meet. */
export const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
};
