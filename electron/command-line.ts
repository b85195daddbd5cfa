import { z } from 'zod';
import { x } from '../shared/x.ts';

console.log('command-line', x, z.string().parse('a'));
