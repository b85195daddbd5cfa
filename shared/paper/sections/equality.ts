import { paragraph, section } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import { dutySentences } from '../duties.ts';
import type { Section } from '../paper-model.ts';

/** Both duties by status and date, whatever else there is to say: no score stands in for an assessment. */
export const equalitySection = (context: PaperContext): Section => {
  const { equalityAssessment, publicInvolvement } = context.own;
  return section(context, {
    id: 'equality',
    blocks: [
      ...paragraph(
        dutySentences('Equality impact assessment', equalityAssessment),
        equalityAssessment.status === 'unstated',
      ),
      ...paragraph(
        dutySentences('Involving patients and the public', publicInvolvement),
        publicInvolvement.status === 'unstated',
      ),
      ...paragraph([
        'Scores on access, inequalities or acceptability are judgements of the options. They stand in for neither duty.',
      ]),
    ],
  });
};
