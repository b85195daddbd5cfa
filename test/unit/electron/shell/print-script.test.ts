import { expect, test } from 'vitest';
import { WorkCancelled } from '../../../../electron/ports.ts';
import { printWithContents } from '../../../../electron/shell/print-script.ts';

/** A page that can be stopped on the way, and what was done with it. */
const page = (stopAfter: string) => {
  const stopping = new AbortController();
  const did: string[] = [];
  const act = (what: string): void => {
    did.push(what);
    if (what === stopAfter) stopping.abort();
  };
  const printing = printWithContents(
    {
      run: async () => act('fill'),
      print: async (tagged) => {
        act(tagged ? 'print' : 'proof');
        return Buffer.from('');
      },
    },
    {
      kind: 'file',
      places: async () => {
        act('places');
        return {};
      },
      signal: stopping.signal,
    },
  );
  return { did, printing };
};

test('a paper is proofed, read, filled in and printed', async () => {
  const { did, printing } = page('nothing');
  await printing;
  expect(did).toEqual(['proof', 'places', 'fill', 'print']);
});

test('a paper that is stopped while it is proofed is not read for its pages', async () => {
  const { did, printing } = page('proof');
  await expect(printing).rejects.toThrow(WorkCancelled);
  expect(did).toEqual(['proof']);
});

test('a paper that is stopped while its pages are read is not printed again', async () => {
  const { did, printing } = page('places');
  await expect(printing).rejects.toThrow(WorkCancelled);
  expect(did).toEqual(['proof', 'places']);
});
