import { useEffect, useRef } from 'react';
import { inOrder } from '../../../shared/records/aggregate.ts';
import type { PartnerRecord } from '../../../shared/records/partner.ts';
import { Button } from '../../components/button.tsx';
import { shortened } from '../../components/grid/plain-words.ts';
import { HistoryLink } from '../../components/history-link.tsx';
import { chosenWords, OptionChoice } from '../../components/option-choice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSetFields } from '../../session/use-record.ts';
import { useAppraisal } from '../../session/use-session.ts';

interface PartnerDetailProps {
  readonly partner: PartnerRecord;
  readonly onClose: () => void;
}

/** Which options count on a partner, and what is to be known of its word. */
export const PartnerDetail = ({ partner, onClose }: PartnerDetailProps) => {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector('textarea')?.focus(), []);
  const set = useSetFields();
  const options = inOrder(useAppraisal(), 'option');
  const name = shortened(partner.name.trim() || 'an unnamed partner', 80);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from any field in it
    <div
      ref={fields}
      className="partner-detail"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField
        label={`Note on ${name}: who gave its word, on what terms`}
        lines={2}
        longest={1000}
        value={partner.note}
        onCommit={(note) => set('partner', partner.id, `Note on ${name}`, { note })}
      />
      {options.length === 0 ? null : (
        <OptionChoice
          label="Options that count on it"
          options={options}
          chosen={partner.options}
          onCommit={(chosen) =>
            set('partner', partner.id, `Options that count on ${name}: ${chosenWords(chosen, options)}`, {
              options: chosen,
            })
          }
        />
      )}
      <div className="partner-detail-acts">
        <HistoryLink record={partner} name={name} />
        <Button dense icon="close" onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
};
