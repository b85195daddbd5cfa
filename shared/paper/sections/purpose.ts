import { type Phrase, say } from '../../analysis/figure.ts';
import { formatLongDate } from '../../text/dates.ts';
import { paragraph, section } from '../blocks.ts';
import type { PaperContext } from '../context.ts';
import type { Section } from '../paper-model.ts';
import { recordText, sentences } from '../phrases.ts';

const purposeWords = {
  decision: 'a decision',
  discussion: 'discussion',
  information: 'information',
} as const;

const routeWords = {
  bid: 'The route is a bid to the Department of Health as a national pilot.',
  join: 'The route is to join a pilot that already runs.',
  local: 'The route is local: no bid is made for national pilot status.',
} as const;

const meetingSentence = ({ own }: PaperContext): Phrase => {
  const meeting = own.execMeeting.trim() || 'the exec';
  const date = own.execDate ? say` on ${formatLongDate(own.execDate)}` : [];
  return say`This paper comes to ${meeting}${date} for ${purposeWords[own.purpose]}.`;
};

/** What is asked, of whom and when. */
export const purposeSection = (context: PaperContext): Section => {
  const { own } = context;
  const asked = recordText(own.decisionSought);
  return section(context, {
    id: 'purpose',
    blocks: [
      ...(asked.length > 0
        ? paragraph(sentences([meetingSentence(context), ['What is asked:'], asked, [routeWords[own.route]]]))
        : [
            ...paragraph(sentences([meetingSentence(context), [routeWords[own.route]]])),
            ...paragraph(['The decision that is asked for is not yet stated.'], true),
          ]),
    ],
  });
};
