import type { ReactNode } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { Menu } from '../../components/menu.tsx';
import { useMessages } from '../../session/messages.ts';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { addLibraryLines, hasModel } from './cost-library.ts';

/** Adds ready-made lines to an option: named, and not known until somebody costs them. */
export const LibraryMenu = ({
  option,
  letter,
}: {
  readonly option: string;
  readonly letter: string;
}): ReactNode => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const messages = useMessages();
  const add = (of: 'model' | 'usual'): void => {
    const change = addLibraryLines(shownAppraisal(session.store.getState()), option, of, newId);
    if (change) session.edit(change);
    else messages.say({ text: `${letter} has all of those lines by name already. Nothing was added.` });
  };
  return (
    <Menu
      label="Add lines from the library"
      className={buttonClass('quiet', true)}
      items={[
        ...(hasModel(appraisal.option.get(option)?.model ?? '')
          ? [
              {
                id: 'model',
                words: `Lines of the model behind ${letter}`,
                line: 'Without amounts: each stays unknown until it is costed.',
                act: () => add('model'),
              },
            ]
          : []),
        {
          id: 'usual',
          words: 'Lines that most transfers need',
          line: 'Legal and TUPE, redundancy, pension strain, double running, indemnity, VAT and more.',
          act: () => add('usual'),
        },
      ]}
    />
  );
};
