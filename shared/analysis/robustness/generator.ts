/**
 * Random numbers from a seed: Chris Doty-Humphrey's sfc32 (small fast counting, PractRand), with a state of four 32-bit
 * words of which one counts, so that no seed leads to a short cycle. Whole-number arithmetic alone: the same numbers on
 * every machine.
 */
export type Generator = Uint32Array;

/** Rounds after which the state no longer shows the seed. */
const warmUpRounds = 16;

/** A generator at its start. @param seed a whole number, 0 to 2³² − 1 */
export const seededGenerator = (seed: number): Generator => {
  const generator = Uint32Array.of(0, seed, 0, 1);
  fillWithDraws(generator, new Int32Array(warmUpRounds));
  return generator;
};

/**
 * Fills the whole of `draws` with the generator's next numbers, each a whole number from −2³¹ to 2³¹ − 1, all equally
 * likely. Whole blocks, because the state then stays in registers.
 */
export const fillWithDraws = (generator: Generator, draws: Int32Array): void => {
  let a = (generator[0] ?? 0) | 0;
  let b = (generator[1] ?? 0) | 0;
  let c = (generator[2] ?? 0) | 0;
  let counter = (generator[3] ?? 0) | 0;
  for (let at = 0; at < draws.length; at += 1) {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    draws[at] = sum;
  }
  generator[0] = a;
  generator[1] = b;
  generator[2] = c;
  generator[3] = counter;
};

/** A draw as a number between 0 and 1, never either: the middle of its step. */
export const unitOf = (draw: number): number => (draw + 2 ** 31 + 0.5) / 2 ** 32;
