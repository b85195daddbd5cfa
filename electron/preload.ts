import { z } from 'zod';
import { x } from '../shared/x.ts';

console.log('preload', x, z.string().parse('a'));
