import type { Box } from './label-layout.ts';

/** Clears the ground under a label that lies on lines. An outline of the letters would become Type 3 text in a PDF. */
export const Backing = (box: Box) => <rect {...box} fill="var(--surface)" fillOpacity={0.85} />;
