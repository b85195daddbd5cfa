import { useMemo } from 'react';
import { appraisalOf } from '../../../shared/records/aggregate.ts';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import type { ScoreRecord } from '../../../shared/records/score.ts';
import { agreedScore } from '../../../shared/workshop/agree.ts';
import { onWall, type WallSpread } from '../../../shared/workshop/on-wall.ts';
import { byWidth, spreadsOn } from '../../../shared/workshop/spread.ts';
import { turnoutOn, turnoutWords } from '../../../shared/workshop/turnout.ts';
import { useAppraisal } from '../../session/use-session.ts';
import { scaleOf } from './scale-words.ts';
import { useWorkshop } from './use-workshop.ts';

/** What the room sees of a criterion once its spread is shown. */
export interface RoomCell {
  /** In the user's order, and the widest first. */
  readonly spreads: readonly WallSpread[];
  readonly ordered: readonly WallSpread[];
  /** The option in front of the room. */
  readonly spread: WallSpread | undefined;
  readonly agreed: ScoreRecord;
  readonly average: 'mean' | 'median';
  readonly scale: readonly { readonly at: number; readonly words: string }[];
  /** "18 of 18 scored. No name stands beside a score." */
  readonly note: string;
}

/** Spread, agreed score and words of the option in front of the room. */
export const useRoomCell = (criterion: CriterionRecord): RoomCell => {
  const appraisal = useAppraisal();
  const { at } = useWorkshop();
  const own = appraisalOf(appraisal);
  const spreads = useMemo(
    () => spreadsOn(appraisal, criterion.id).map((one) => onWall(appraisal, one)),
    [appraisal, criterion.id],
  );
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
    note: `${turnoutWords(turnout)}. No name stands beside a score.`,
  };
};
