import { z } from 'zod';
import { x } from '../shared/x.ts';

console.log('start', x, z.string().parse('a'));
