import { modelsMixed } from '../../../shared/analysis/models-mixed.ts';
import { appraisalOf, inOrder } from '../../../shared/records/aggregate.ts';
import { joinNames } from '../../../shared/text/lists.ts';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { jumpMark } from '../../session/jump.ts';
import { useSetFields } from '../../session/use-record.ts';
import { useAppraisal } from '../../session/use-session.ts';

/** Asks why models of both kinds stand together on the short list. Nothing while they do not. */
export const MixedNotice = () => {
  const appraisal = useAppraisal();
  const set = useSetFields();
  if (!modelsMixed(appraisal)) return null;
  const { id, mixedModelsReason } = appraisalOf(appraisal);
  const lettersOfKind = (kind: 'employer' | 'pathway'): string =>
    joinNames(
      inOrder(appraisal, 'option')
        .filter(({ shortListed, modelKind }) => shortListed && modelKind === kind)
        .map(({ letter }) => letter),
    );
  const sentence = `On the short list ${lettersOfKind('employer')} say${lettersOfKind('employer').length === 1 ? 's' : ''} who employs the staff, and ${lettersOfKind('pathway')} how one pathway is run. They are not alternatives: a model of one kind can go with any of the other.`;
  return (
    <section className="mixed-models" aria-label="Models of both kinds on the short list">
      {mixedModelsReason.trim() === '' ? (
        <Notice look="warning">{sentence}</Notice>
      ) : (
        <p className="muted">{sentence}</p>
      )}
      <div className="mixed-models-reason" {...jumpMark('appraisal', id, 'mixedModelsReason')}>
        <TextField
          label="Why they are compared all the same"
          lines={2}
          longest={1000}
          hint="The paper prints it under the options."
          value={mixedModelsReason}
          onCommit={(reason) =>
            set('appraisal', id, 'Say why models of both kinds are compared', { mixedModelsReason: reason })
          }
        />
      </div>
    </section>
  );
};
