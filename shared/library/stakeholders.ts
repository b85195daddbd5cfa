import { z } from 'zod';
import content from '../../resources/library/stakeholders.json' with { type: 'json' };
import { type Appraisal, lastOrder } from '../records/aggregate.ts';
import { newStakeholder, type StakeholderRecord } from '../records/stakeholder.ts';
import { libraryId, type NewId, namedAs, said } from './library-fields.ts';

const stakeholder = z.strictObject({ id: libraryId, name: said(200), note: said(1000) });

/** A group that usually has a view. Its size and influence are for the people of the place to say. */
export type StakeholderDefault = Readonly<z.infer<typeof stakeholder>>;

/** Groups that usually have a view. */
export const stakeholderDefaults: readonly StakeholderDefault[] = z
  .strictObject({ stakeholders: z.array(stakeholder) })
  .parse(content).stakeholders;

/**
 * Groups of the library as records to put: those that the appraisal does not have by name.
 *
 * @param ids which ones, by library id; all when left out
 */
export const stakeholdersFromLibrary = (
  appraisal: Appraisal,
  newId: NewId,
  ids: readonly string[] = stakeholderDefaults.map(({ id }) => id),
): readonly StakeholderRecord[] =>
  stakeholderDefaults
    .filter(({ id, name }) => ids.includes(id) && !namedAs(appraisal.stakeholder.values(), name))
    .map(({ name, note }, index) => ({
      ...newStakeholder({ id: newId(), order: lastOrder(appraisal, 'stakeholder') + index, name }),
      note,
    }));
