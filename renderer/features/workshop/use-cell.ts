import { useMemo } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import type { ScoreRecord } from '../../../shared/records/score.ts';
import { agreedScore } from '../../../shared/workshop/agree.ts';
import { byWidth, type CellSpread, spreadsOn } from '../../../shared/workshop/spread.ts';
import { turnoutOn, turnoutWords } from '../../../shared/workshop/turnout.ts';
import { useAppraisal } from '../../session/use-session.ts';
import { scaleOf } from './scale-words.ts';
import { useWorkshop } from './use-workshop.ts';

/** What the room sees of a criterion once its spread is shown. */
export interface RoomCell {
  /** In the user's order, and the widest first. */
  readonly spreads: readonly CellSpread[];
  readonly ordered: readonly CellSpread[];
  /** The option in front of the room. */
  readonly spread: CellSpread | undefined;
  readonly agreed: ScoreRecord;
  readonly average: 'mean' | 'median';
  readonly scale: readonly { readonly at: number; readonly words: string }[];
  /** "18 of 18 scored. Names are never shown." */
  readonly note: string;
}

/** Spread, agreed score and words of the option in front of the room. */
export const useRoomCell = (criterion: CriterionRecord): RoomCell => {
  const appraisal = useAppraisal();
  const { at } = useWorkshop();
  const own = appraisalOf(appraisal);
  const spreads = useMemo(() => spreadsOn(appraisal, criterion.id), [appraisal, criterion.id]);
  const ordered = useMemo(() => byWidth(spreads), [spreads]);
  const turnout = useMemo(() => turnoutOn(appraisal, criterion.id), [appraisal, criterion.id]);
  const spread = spreads.find(({ option }) => option.id === at.option) ?? ordered[0];
  return {
    spreads,
    ordered,
    spread,
    agreed: agreedScore(appraisal, spread?.option.id ?? '', criterion.id),
    average: own.averaging,
    scale: scaleOf(criterion, own.scale),
    note: `${turnoutWords(turnout)}. Names are never shown.`,
  };
};
