// Run as a process of its own by the kill test: makes 200 edits as fast as it can and writes a line to stdout for
// each, only once it has been acknowledged.
import { writeSync } from 'node:fs';
import { nodeAdapters } from '../../electron/node-adapters.ts';
import { createServices } from '../../electron/services/create-services.ts';
import { newScore } from '../../shared/records/score.ts';
import { fakePorts } from './fake-ports.ts';

const [folder = '', id = '', from = '0'] = process.argv.slice(2);
const services = createServices(fakePorts(folder), nodeAdapters);
const first = Number(from);
for (let number = first; number < first + 200; number += 1) {
  const edit = {
    id: `edit-${number}`,
    label: `Edit ${number}`,
    put: [{ ...newScore('optA', 'critQ', 'agreed', number % 101), reason: `Reason ${number}` }],
    remove: [],
  };
  const result = await services.appraisal.edit({ id, edit });
  if (!result.ok) throw new Error(result.error.message);
  writeSync(1, `${number}\n`);
}
