import type { PaperPrinter } from '../../electron/ports.ts';

/** A printer that gives the same bytes for every paper, prints twice as the real ones do, and can be made to fail. */
export const fakePrinter = (print: () => Promise<Uint8Array>): PaperPrinter => ({
  pdf: async (_model, { places, onStep }) => {
    onStep?.('drawn');
    const bytes = await print();
    await places(bytes);
    onStep?.('proofed');
    onStep?.('printed');
    return bytes;
  },
  page: async () => `<!doctype html>${Buffer.from(await print()).toString('base64')}`,
  pictures: async () => {
    await print();
    return [];
  },
});

/** Prints a model as a file, without looking up what its contents point to. */
export const printFile = (printer: PaperPrinter, modelJson: string): Promise<Uint8Array> =>
  printer.pdf(modelJson, { kind: 'file', places: async () => ({}) });
