/** A small, seeded generator (mulberry32) of numbers from 0 to below 1, so that chance is the same on every machine. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** What chance decides for a test. */
export interface Chance {
  /** A whole number from 0 to below a bound. */
  readonly below: (bound: number) => number;
  readonly one: <T>(of: readonly [T, ...T[]]) => T;
  /** So many random bytes. */
  readonly bytes: (count: number) => Buffer;
}

export const chanceOf = (seed: number): Chance => {
  const random = seeded(seed);
  const below = (bound: number): number => Math.floor(random() * bound);
  return {
    below,
    one: (of) => of[below(of.length)] ?? of[0],
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => below(256))),
  };
};

/** The first so many bytes, and never all of them. */
export const cutOff = (bytes: Uint8Array, { below }: Chance): Buffer =>
  Buffer.from(bytes.subarray(0, below(bytes.length)));

/** One to eight bits turned over. */
export const bitsFlipped = (bytes: Uint8Array, { below }: Chance): Buffer => {
  const copy = Buffer.from(bytes);
  for (let times = 1 + below(8); times > 0; times -= 1) {
    const at = below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << below(8));
  }
  return copy;
};
