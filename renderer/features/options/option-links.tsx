import type { GateStanding } from '../../../shared/analysis/gates.ts';
import { unknownYears } from '../../../shared/analysis/unknown-years.ts';
import { type Appraisal, appraisalOf } from '../../../shared/records/aggregate.ts';
import type { OptionRecord } from '../../../shared/records/option.ts';
import type { Stage } from '../../../shared/records/stages.ts';
import { count } from '../../../shared/text/lists.ts';
import { recordHref } from '../../session/route.ts';
import { useAppraisal, useSession } from '../../session/use-session.ts';

interface OptionLink {
  readonly stage: Stage;
  readonly words: string;
}

/** What the other stages hold of an option, in words. */
export const optionLinks = (
  appraisal: Appraisal,
  { id }: OptionRecord,
  standing: GateStanding | undefined,
): readonly OptionLink[] => {
  const failed = standing?.failed.length ?? 0;
  const unknown = standing?.unknown.length ?? 0;
  const { horizonYears } = appraisalOf(appraisal);
  const lines = [...appraisal.costLine.values()].filter(({ option }) => option === id);
  const open = lines.filter((line) => !line.memo && unknownYears(line, horizonYears).length > 0).length;
  const risks = [...appraisal.risk.values()].filter(
    ({ options }) => options === 'all' || options.includes(id),
  ).length;
  const questions = [...appraisal.question.values()].filter(({ option }) => option === id).length;
  const gates =
    appraisal.gate.size === 0
      ? 'no gates yet'
      : [
          failed > 0 ? `fails ${failed}` : '',
          unknown > 0 ? `${unknown} unknown` : '',
          failed + unknown === 0 ? 'all that bind are settled' : '',
        ]
          .filter(Boolean)
          .join(', ');
  return [
    { stage: 'gates', words: `Gates: ${gates}` },
    {
      stage: 'costs',
      words: `Costs: ${lines.length === 0 ? 'no lines yet' : `${count(lines.length, 'line')}${open > 0 ? `, ${open} unknown` : ''}`}`,
    },
    { stage: 'risks', words: `Risks: ${risks === 0 ? 'none yet' : risks}` },
    ...(questions > 0 ? [{ stage: 'plan', words: `Questions: ${questions}` } as const] : []),
  ];
};

interface OptionLinksProps {
  readonly option: OptionRecord;
  readonly standing: GateStanding | undefined;
}

/** The way to what the other stages hold of an option. */
export const OptionLinks = ({ option, standing }: OptionLinksProps) => {
  const appraisal = useAppraisal();
  const appraisalId = useSession((session) => session.id);
  return (
    <ul className="option-links" aria-label={`Of option ${option.letter} elsewhere`}>
      {optionLinks(appraisal, option, standing).map(({ stage, words }) => (
        <li key={stage}>
          <a href={recordHref(appraisalId, stage, { type: 'option', id: option.id })}>{words}</a>
        </li>
      ))}
    </ul>
  );
};
