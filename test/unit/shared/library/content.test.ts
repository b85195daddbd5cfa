import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { costCategories, costLineDefaults } from '../../../../shared/library/cost-lines.ts';
import { criteriaMapping, criteriaSets } from '../../../../shared/library/criteria-sets.ts';
import { gateDefaults, gateOfLibrary, modelGates } from '../../../../shared/library/gates.ts';
import { metricDefaults } from '../../../../shared/library/metrics.ts';
import { optimismBounds } from '../../../../shared/library/optimism-bias.ts';
import { optionModels } from '../../../../shared/library/option-models.ts';
import { payBandBasis, payBandDefaults, payBandPay } from '../../../../shared/library/pay-bands.ts';
import { riskDefaults } from '../../../../shared/library/risks.ts';
import { stakeholderDefaults } from '../../../../shared/library/stakeholders.ts';
import { isPrintable } from '../../../../shared/text/printable.ts';

const folder = join(import.meta.dirname, '../../../../resources/library');

/** Every text of the library, with the file and the path to it. */
const texts: readonly (readonly [string, string])[] = readdirSync(folder).flatMap((file) => {
  const walk = (value: unknown, path: string): readonly (readonly [string, string])[] => {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, `${path}.${key}`));
  };
  return walk(JSON.parse(readFileSync(join(folder, file), 'utf8')), file);
});

/** Texts that a rule finds fault with, as a reader of a failed test wants to see them. */
const faults = (isWrong: (text: string) => boolean): readonly string[] =>
  texts.filter(([, text]) => isWrong(text)).map(([path, text]) => `${path}: ${text}`);

const twice = (names: readonly string[]): readonly string[] => {
  const plain = names.map((name) => name.toLowerCase());
  return plain.filter((name, index) => plain.indexOf(name) !== index);
};

describe('the texts of the library', () => {
  it('are many', () => {
    expect(texts.length).toBeGreaterThan(1000);
  });

  it('are never empty, printable, and without stray spaces', () => {
    expect(
      faults((text) => !isPrintable(text) || text !== text.trim() || / {2}|\n/.test(text) || text === ''),
    ).toEqual([]);
  });

  it('use the words of the period', () => {
    const later =
      /\bCCGs?\b|\bICSs?\b|\bSTPs?\b|\bICBs?\b|Healthwatch|vanguard|Better Care Fund|clinical commissioning group|integrated care (?:system|board)|sustainability and transformation|NHS England|NHS Improvement|NHS Resolution|Public Health England|primary care network|health and wellbeing board|Equality Act/i;
    expect(faults((text) => later.test(text))).toEqual([]);
  });

  it('carry no marks of where they were found', () => {
    expect(
      faults((text) => /\[(?:K|ILL|S\d+|Seed ?\d?)[^\]]*\]|\bseed\b|https?:|TODO|TBC|lorem/i.test(text)),
    ).toEqual([]);
  });

  it('use no exclamation marks, no "please", no markup and no straight quotes', () => {
    expect(faults((text) => /!|\bplease\b|<[a-z/]|[“”‘'`*]/i.test(text))).toEqual([]);
  });

  it('name roles and bodies and no people', () => {
    expect(faults((text) => /\b(?:Dr|Mr|Mrs|Ms|Prof|Lord|Sir)\.? [A-Z]/.test(text))).toEqual([]);
  });
});

describe('every id of the library', () => {
  it('is there once', () => {
    const criteria = criteriaSets.flatMap((set) => set.criteria);
    for (const entries of [
      optionModels,
      criteriaSets,
      criteria,
      riskDefaults,
      costCategories,
      costLineDefaults,
      stakeholderDefaults,
      metricDefaults,
      optimismBounds,
    ]) {
      expect(twice(entries.map(({ id }) => id))).toEqual([]);
      expect(twice(entries.map(({ name }) => name))).toEqual([]);
    }
    expect(twice([...gateDefaults, ...modelGates].map(({ code }) => code))).toEqual([]);
    expect(twice([...gateDefaults, ...modelGates].map(({ name }) => name))).toEqual([]);
    expect(twice(payBandDefaults.map(({ band }) => band))).toEqual([]);
    expect(twice(optionModels.map(({ shortName }) => shortName))).toEqual([]);
  });

  it('is told from every other kind: no gate has the code of a criterion', () => {
    const codes = criteriaSets.flatMap((set) => set.criteria.map(({ code }) => code));
    expect(twice(codes)).toEqual([]);
    expect([...gateDefaults, ...modelGates].filter(({ code }) => codes.includes(code))).toEqual([]);
  });
});

describe('the option models', () => {
  it('are the eleven and their variants', () => {
    expect(optionModels.map(({ id }) => id)).toEqual([
      'practice-employ',
      'status-quo-plus',
      'community-ft',
      'ooh-host',
      'kaiser-federation',
      'small-town',
      'mental-wellbeing',
      'virtual-urgent',
      'hmo-cic',
      'primary-acute-ft',
      'cluster-partnership',
      'single-pathway',
      'pbc-social-care',
      'lead-practice',
      'lead-acute-ft',
      'lead-urgent-care',
      'lead-pct',
      'mh-ft-transfer',
    ]);
  });

  it.each(optionModels)('$id says what it is in two to four sentences', (model) => {
    for (const field of ['summary', 'governance', 'riskAndReturn', 'scope'] as const) {
      const sentences = model[field].split(/(?<=\.) (?=[A-Z])/);
      expect(sentences.length, `${field}: ${model[field]}`).toBeGreaterThanOrEqual(2);
      expect(sentences.length, `${field}: ${model[field]}`).toBeLessThanOrEqual(4);
      expect(model[field], field).toMatch(/\.$/);
    }
  });

  it.each(optionModels)(
    '$id says in one to three sentences what patients would notice, and promises nothing',
    (model) => {
      const sentences = model.patientsNotice.split(/(?<=\.) (?=[A-Z])/);
      expect(sentences.length, model.patientsNotice).toBeLessThanOrEqual(3);
      expect(model.patientsNotice).toMatch(/\b[Pp]atients?\b|\b[Pp]eople\b|\bthe town\b/);
      expect(model.patientsNotice).toMatch(/\.$/);
      expect(model.patientsNotice).not.toMatch(/\bwill\b|\bguarantee|\bensure/);
    },
  );

  it('say of each something else that patients would notice', () => {
    expect(twice(optionModels.map(({ patientsNotice }) => patientsNotice))).toEqual([]);
  });

  it.each(optionModels)('$id has gates that decide on viability here, and each thing once', (model) => {
    const gates = model.mustBeTrue.flatMap((entry) => (entry.becomes === 'gate' ? [entry.gate] : []));
    expect(gates.length).toBeGreaterThan(0);
    expect(gates.filter(({ kind }) => kind !== 'viability')).toEqual([]);
    expect(twice(gates.map(({ code }) => code))).toEqual([]);
    expect(twice(model.costLines.map(({ name }) => name))).toEqual([]);
    expect(twice(model.risks.map(({ id }) => id))).toEqual([]);
    expect(twice(model.partnerList.map(({ name }) => name))).toEqual([]);
  });

  it.each(optionModels)('$id puts its cost lines under headings of the library', (model) => {
    const headings = costCategories.map(({ name }) => name);
    expect(model.costLines.filter(({ category }) => !headings.includes(category))).toEqual([]);
  });

  it('mark what nobody knew early in 2009, in the text too', () => {
    const precedents = optionModels.flatMap((model) => model.precedents);
    expect(precedents.filter(({ text, hindsight }) => text.startsWith('Hindsight') !== hindsight)).toEqual(
      [],
    );
    const later = /\b(?:2010|2011|2012|2013)\b/;
    expect(precedents.filter(({ text, hindsight }) => later.test(text) && !hindsight)).toEqual([]);
  });

  it('offer one that the others can be compared with', () => {
    expect(optionModels.filter((model) => model.comparatorSuited).map(({ id }) => id)).toEqual([
      'status-quo-plus',
    ]);
  });

  it('name the pension route, the employer or the secure host as gates wherever staff would move to a new body', () => {
    const moving = ['practice-employ', 'ooh-host', 'lead-practice', 'hmo-cic'];
    for (const model of optionModels.filter(({ id }) => moving.includes(id))) {
      const codes = model.mustBeTrue.flatMap((entry) => (entry.becomes === 'gate' ? [entry.gate.code] : []));
      expect(codes, model.id).toContain('G15');
    }
  });

  it('use every gate that is there for models alone', () => {
    const used = optionModels.flatMap((model) =>
      model.mustBeTrue.flatMap((entry) => (entry.becomes === 'gate' ? [entry.gate.code] : [])),
    );
    expect(modelGates.filter(({ code }) => !used.includes(code))).toEqual([]);
  });
});

describe('the gates', () => {
  it('stand in the order of their numbers', () => {
    expect(gateDefaults.map(({ code }) => code)).toEqual(
      Array.from({ length: 18 }, (_, index) => `G${index + 1}`),
    );
  });

  it('keep becoming a pilot apart from being lawful and viable here', () => {
    expect(gateDefaults.filter(({ kind }) => kind === 'viability').map(({ code }) => code)).toEqual([
      'G11',
      'G15',
      'G16',
      'G17',
    ]);
    expect(modelGates.every(({ kind }) => kind === 'viability')).toBe(true);
  });

  it('say beside the five that come from interviews that criteria were not settled then', () => {
    const fromInterviews = gateDefaults.filter(({ source }) => source.includes('interview in July 2008'));
    expect(fromInterviews.map(({ code }) => code)).toEqual(['G6', 'G7', 'G8', 'G9', 'G10']);
    expect(fromInterviews.every(({ source }) => source.includes('before the criteria were settled'))).toBe(
      true,
    );
  });
});

describe('the criteria sets', () => {
  const [ten, six] = criteriaSets;

  it('are the ten criteria and the six outcomes, each with one that is about money', () => {
    expect(ten?.criteria.map(({ code }) => code)).toEqual([
      ...['FIT', 'QUAL', 'ACC', 'INT', 'WORK', 'VFM', 'DELIV', 'GOV', 'ACPT', 'SUST'],
    ]);
    expect(six?.criteria).toHaveLength(6);
    for (const set of criteriaSets) expect(set.criteria.filter(({ isCost }) => isCost)).toHaveLength(1);
  });

  it('describe five different points of the scale', () => {
    for (const { criteria } of criteriaSets) {
      for (const { id, descriptors } of criteria) {
        expect(twice(Object.values(descriptors)), id).toEqual([]);
      }
    }
  });

  it('point to criteria and gates that are there', () => {
    for (const { criteria, overlaps, gateOverlaps } of criteriaSets) {
      const ids = criteria.map(({ id }) => id);
      for (const overlap of overlaps) {
        expect(overlap.criteria.filter((id) => !ids.includes(id))).toEqual([]);
        expect(overlap.criteria[0]).not.toBe(overlap.criteria[1]);
      }
      for (const { criterion, gates } of gateOverlaps) {
        expect(ids).toContain(criterion);
        expect(gates.filter((code) => gateOfLibrary(code) === undefined)).toEqual([]);
      }
    }
  });

  it('map each of the six outcomes to some of the ten criteria', () => {
    expect(criteriaMapping.map(({ from }) => from)).toEqual(six?.criteria.map(({ id }) => id));
    const ids = ten?.criteria.map(({ id }) => id) ?? [];
    expect(criteriaMapping.flatMap(({ to }) => to).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('the figures of the library', () => {
  it('have the mid-points of 2008/09 in pence, and the hourly price that follows from them', () => {
    expect(payBandPay).toEqual({
      '3': 1_628_300,
      '4': 1_906_700,
      '5': 2_317_400,
      '6': 2_837_800,
      '7': 3_372_200,
      '8a': 4_081_700,
    });
    const hourly = Object.values(payBandPay).map((pay) =>
      (((pay / 100) * (1 + payBandBasis.onCostPercent / 100)) / payBandBasis.hoursPerYear).toFixed(1),
    );
    expect(hourly).toEqual(['12.6', '14.8', '18.0', '22.0', '26.1', '31.6']);
  });

  it('have the published bounds of optimism, never the lower above the upper', () => {
    const published: { input: { table2_percent: Record<string, Record<string, [number, number] | null>> } } =
      JSON.parse(readFileSync(join(import.meta.dirname, '../../../cases/ob_mott_macdonald.json'), 'utf8'));
    for (const bound of optimismBounds) {
      const row =
        published.input.table2_percent[bound.name.toLowerCase().replace('equipment and ', 'equipment/')];
      expect(row?.[bound.basis], bound.id).toEqual([bound.upperPercent, bound.lowerPercent]);
      expect(row?.['duration'] ?? [null, null], bound.id).toEqual([
        bound.durationUpperPercent,
        bound.durationLowerPercent,
      ]);
    }
  });

  it('never add stranded overhead, and leave VAT out of the economic view', () => {
    expect(costLineDefaults.filter(({ memo }) => memo).map(({ id }) => id)).toEqual(['overhead-stranded']);
    expect(costLineDefaults.filter(({ transfer }) => transfer).map(({ id }) => id)).toEqual(['vat']);
  });
});
