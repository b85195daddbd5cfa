import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { analysisSchema } from '../../shared/analysis/analysis.ts';
import { exchangeFile } from '../../shared/records/exchange-file.ts';

const published = (name: string): string => join(import.meta.dirname, '../../resources/schema', name);
const asText = (schema: z.ZodType, title: string): string =>
  `${JSON.stringify({ ...z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any' }), title }, null, 2)}\n`;

// When a schema changes on purpose: npm run schemas.
describe('the published JSON Schemas', () => {
  it('describe the exchange file exactly as the app reads it', async () => {
    await expect(asText(exchangeFile, 'ICO appraisal file (.icoa.json)')).toMatchFileSnapshot(
      published('icoa.schema.json'),
    );
  });

  it('describe the analysis exactly as the command line prints it', async () => {
    await expect(asText(analysisSchema, 'ICO appraisal analysis')).toMatchFileSnapshot(
      published('analysis.schema.json'),
    );
  });
});
