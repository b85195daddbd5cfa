import { anchorOf, type OptionCards } from '../../shared/paper/paper-model.ts';
import './option-cards.css';
import { PhraseText } from './phrase.tsx';

/** One card for each option, two beside each other. */
export const OptionCardsView = ({ cards }: { readonly cards: OptionCards }) => (
  <div className="paper-cards" id={anchorOf('figure', cards.id)}>
    <p className="paper-caption">{cards.caption}</p>
    <div className="paper-cards-row">
      {cards.cards.map(({ option, says, facts }) => (
        <div key={option.id} className="paper-card">
          <p className="paper-card-name">
            <b className="paper-card-letter">{option.letter}</b>
            <b>{option.fullName ?? option.name}</b>
          </p>
          <p>
            <PhraseText phrase={says} />
          </p>
          <ul>
            {facts.map(({ label, phrase }) => (
              <li key={label}>
                <b>{label}:</b> <PhraseText phrase={phrase} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  </div>
);
