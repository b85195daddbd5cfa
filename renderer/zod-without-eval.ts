import { config } from 'zod';

// The page's content policy allows no code made from strings, and zod tries as soon as the first schema is made. So
// this has to run before any module that makes one: the build puts it into zod's own chunk (vite.config.ts).
config({ jitless: true });
