import { z } from 'zod';
import { x } from '../shared/x.ts';

console.log('browser-main', x, z.string().parse('a'));
