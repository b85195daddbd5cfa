import { lazy, Suspense, useId } from 'react';
import { type NarrativeSection, narrativeId, narrativeSections } from '../../../shared/records/narrative.ts';
import { emptyRichText, isEmptyRichText } from '../../../shared/records/rich-text.ts';
import { Icon } from '../../components/icon.tsx';
import { CheckField } from '../../components/select-field.tsx';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { partNames, wordsRule } from './section-names.ts';

const WordsEditor = lazy(async () => ({ default: (await import('./words-editor.tsx')).WordsEditor }));

interface PartListProps {
  readonly open: NarrativeSection | null;
  readonly onOpen: (section: NarrativeSection | null) => void;
}

/** Every part of the paper: printed or left out, and the author's own words for it, opened in place. */
export const PartList = ({ open, onOpen }: PartListProps) => {
  const cover = narrativeSections.filter((section) => partNames[section].anchor === null);
  const body = narrativeSections.filter((section) => partNames[section].anchor !== null);
  return (
    <div className="paper-parts">
      <h2>Cover sheet</h2>
      <ul>
        {cover.map((section) => (
          <Part key={section} section={section} open={open === section} onOpen={onOpen} />
        ))}
      </ul>
      <h2>Sections</h2>
      <ul>
        {body.map((section) => (
          <Part key={section} section={section} open={open === section} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
};

interface PartProps {
  readonly section: NarrativeSection;
  readonly open: boolean;
  readonly onOpen: (section: NarrativeSection | null) => void;
}

const Part = ({ section, open, onOpen }: PartProps) => {
  const { narrative } = useAppraisal();
  const session = useOpenSession();
  const held = narrative.get(narrativeId(section));
  const include = held?.include ?? true;
  const body = held?.body ?? emptyRichText;
  const { name } = partNames[section];
  const rule = useId();
  const put = (label: string, change: Partial<{ body: typeof body; include: boolean }>): void =>
    session.edit({
      label,
      put: [{ type: 'narrative', id: narrativeId(section), section, body, include, ...change }],
    });
  return (
    <li className={open ? 'paper-part paper-part-open' : 'paper-part'}>
      <div className="paper-part-row">
        <CheckField
          label={`Print ${name}`}
          hideLabel
          checked={include}
          onCommit={(wanted) => put(`${wanted ? 'Print' : 'Leave out'} ${name}`, { include: wanted })}
        />
        <button
          type="button"
          className="paper-part-name"
          aria-expanded={open}
          onClick={() => onOpen(open ? null : section)}
        >
          <span className={include ? undefined : 'paper-left-out'}>{name}</span>
          <span className="paper-part-state">
            {include ? (isEmptyRichText(body) ? '' : 'own words') : 'left out'}
          </span>
          <Icon name="chevron" />
        </button>
      </div>
      {open && (
        <Suspense fallback={<div className="paper-part-loading" />}>
          <p id={rule} className="paper-part-rule">
            {wordsRule(section)}
          </p>
          <WordsEditor
            describedBy={rule}
            label={`Own words: ${name}`}
            body={body}
            onCommit={(changed) => put(`Paper, ${name}: words`, { body: changed })}
          />
        </Suspense>
      )}
    </li>
  );
};
