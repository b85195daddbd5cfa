import { carriesRisk, type RegisteredRisk, riskRegister } from '../analysis/risks.ts';
import type { Problem } from '../records/problem.ts';
import { count } from '../text/lists.ts';
import { type Check, shortList } from './check.ts';

const nameOf = ({ risk, number }: RegisteredRisk): string =>
  risk.name.trim() ? `Risk ${number}, “${risk.name.trim()}”,` : `Risk ${number}`;

const problem = (line: RegisteredRisk, code: string, field: string, sentence: string): Problem => ({
  code,
  severity: 'soft',
  record: { type: 'risk', id: line.risk.id },
  field,
  sentence,
  stage: 'risks',
});

const noRisks: Check = (appraisal) =>
  appraisal.risk.size > 0
    ? []
    : [
        {
          code: 'no-risks',
          severity: 'soft',
          record: null,
          field: null,
          sentence: 'No risks are written down.',
          stage: 'risks',
        },
      ];

/** One line for all risks that lack a rating, one for all that lack the rating with their mitigation. */
const unrated: Check = (appraisal) => {
  const register = riskRegister(appraisal);
  const bare = register.filter(({ inherent }) => inherent === null);
  const open = register.filter(({ inherent, residual }) => inherent !== null && residual === null);
  const [first, firstOpen] = [bare[0], open[0]];
  return [
    ...(first
      ? [
          problem(
            first,
            'risks-unrated',
            first.risk.likelihood === null ? 'likelihood' : 'impact',
            `${count(bare.length, 'risk is', 'risks are')} not rated for likelihood and impact, the first number ${first.number}.`,
          ),
        ]
      : []),
    ...(firstOpen
      ? [
          problem(
            firstOpen,
            'risks-residual-unrated',
            firstOpen.risk.residualLikelihood === null ? 'residualLikelihood' : 'residualImpact',
            `${count(open.length, 'risk is', 'risks are')} not rated with mitigation, the first number ${firstOpen.number}.`,
          ),
        ]
      : []),
  ];
};

/** A risk that is high or extreme in the end needs somebody who looks after it, and something that is done. */
const unattended: Check = (appraisal) =>
  riskRegister(appraisal).flatMap((line) => {
    const { risk, inherent, residual } = line;
    const at = residual ?? inherent;
    if (at === null || (at.band !== 'high' && at.band !== 'extreme')) return [];
    const bare = { mitigation: !risk.mitigation.trim(), owner: !risk.owner.trim() };
    if (!bare.mitigation && !bare.owner) return [];
    const lacks = [...(bare.mitigation ? ['no mitigation'] : []), ...(bare.owner ? ['no owner'] : [])];
    return [
      problem(
        line,
        'risk-unattended',
        bare.mitigation ? 'mitigation' : 'owner',
        `${nameOf(line)} is ${at.band} and has ${lacks.join(' and ')}.`,
      ),
    ];
  });

const rising: Check = (appraisal) =>
  riskRegister(appraisal).flatMap((line) =>
    line.inherent && line.residual && line.residual.rating > line.inherent.rating
      ? [
          problem(
            line,
            'risk-rises',
            'residualLikelihood',
            `${nameOf(line)} is rated ${line.residual.rating} with mitigation and ${line.inherent.rating} without it.`,
          ),
        ]
      : [],
  );

const ofNoOption: Check = (appraisal) =>
  riskRegister(appraisal).flatMap((line) =>
    line.letters.length === 0
      ? [problem(line, 'risk-of-no-option', 'options', `${nameOf(line)} is of no option.`)]
      : [],
  );

const optionsWithout: Check = (appraisal) => {
  const risks = [...appraisal.risk.values()];
  if (risks.length === 0) return [];
  return shortList(appraisal)
    .filter(({ id }) => !risks.some((risk) => carriesRisk(risk, id)))
    .map(({ id, letter }) => ({
      code: 'option-without-risk',
      severity: 'soft',
      record: { type: 'option', id },
      field: null,
      sentence: `No risk of option ${letter} is written down.`,
      stage: 'risks',
    }));
};

/** What is missing about the risks. */
export const riskChecks: readonly Check[] = [
  noRisks,
  unrated,
  unattended,
  rising,
  ofNoOption,
  optionsWithout,
];
