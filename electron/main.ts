import { z } from 'zod';
import { x } from '../shared/x.ts';

console.log('main', x, z.string().parse('a'));
