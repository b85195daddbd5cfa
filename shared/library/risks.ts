import { z } from 'zod';
import content from '../../resources/library/risks.json' with { type: 'json' };
import { type Appraisal, lastOrder } from '../records/aggregate.ts';
import { newRisk, type RiskRecord } from '../records/risk.ts';
import { libraryId, type NewId, namedAs, said, withOption } from './library-fields.ts';

const risk = z.strictObject({
  id: libraryId,
  name: said(200),
  description: said(2000),
  cause: said(1000),
  mitigation: said(2000),
  /** The role that usually owns it. */
  owner: said(200),
});

/** A typical risk. How likely it is, and how bad, is for the people of the place to say: the library has no ratings. */
export type RiskDefault = Readonly<z.infer<typeof risk>>;

/** Risks that such changes usually carry. */
export const riskDefaults: readonly RiskDefault[] = z
  .strictObject({ risks: z.array(risk) })
  .parse(content).risks;

/**
 * Risks of the library for one option, or for all, as records to put. A risk that the appraisal has by that name is not
 * doubled: the option joins those that carry it.
 *
 * @param option id of the option that carries them, or "all"
 */
export const risksFromLibrary = (
  given: readonly RiskDefault[],
  option: string | 'all',
  appraisal: Appraisal,
  newId: NewId,
): readonly RiskRecord[] => {
  const held = given.flatMap((candidate): readonly RiskRecord[] => {
    const known = namedAs(appraisal.risk.values(), candidate.name);
    if (!known) return [];
    if (option === 'all') return known.options === 'all' ? [] : [{ ...known, options: 'all' }];
    const options = withOption(known.options, option);
    return options === null ? [] : [{ ...known, options }];
  });
  const fresh = given
    .filter(({ name }) => namedAs(appraisal.risk.values(), name) === undefined)
    .map(
      ({ id: _library, ...texts }, index): RiskRecord => ({
        ...newRisk({ id: newId(), order: lastOrder(appraisal, 'risk') + index, name: texts.name }),
        ...texts,
        options: option === 'all' ? 'all' : [option],
      }),
    );
  return [...held, ...fresh];
};
