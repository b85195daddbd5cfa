import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { namedAs } from '../../../shared/library/library-fields.ts';
import { stakeholderDefaults, stakeholdersFromLibrary } from '../../../shared/library/stakeholders.ts';
import { inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import { newStakeholder } from '../../../shared/records/stakeholder.ts';
import { count } from '../../../shared/text/lists.ts';
import { AddLine } from '../../components/add-row.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { GateMark } from '../../components/gate-mark.tsx';
import { SheetGrid } from '../../components/grid/sheet-grid.tsx';
import type { GridHandle, GridOwner } from '../../components/grid/use-grid.ts';
import { LibraryPicker } from '../../components/library-picker.tsx';
import { colourOfLetter, OptionMark } from '../../components/option-mark.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { useJumpTarget } from '../../session/jump.ts';
import { newId } from '../../session/new-id.ts';
import { shownAppraisal } from '../../session/session.ts';
import { useAnalysis, useAppraisal, useOpenSession } from '../../session/use-session.ts';
import '../../components/form.css';
import '../../components/two-pane.css';
import { MapCard } from './map-card.tsx';
import { drawStakeholderCell } from './stakeholder-cell.tsx';
import { StakeholderDetail } from './stakeholder-detail.tsx';
import { stakeholderChange } from './stakeholder-edits.ts';
import { optionColumn, sideRows, stakeholderColumns, stakeholderRows } from './stakeholder-rows.ts';
import './stakeholders-stage.css';

/** Where each group stands on each option. */
export const StakeholdersStage = () => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const grid = useRef<GridHandle>(null);
  const [active, setActive] = useState<string | null>(null);
  const [picking, setPicking] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const options = useMemo(
    () => inOrder(appraisal, 'option').filter(({ shortListed }) => shortListed),
    [appraisal],
  );
  const { gates } = useAnalysis();
  const columns = useMemo(() => stakeholderColumns(options), [options]);
  const rows = useMemo(() => stakeholderRows(appraisal, options), [appraisal, options]);
  const askedGroup = useJumpTarget('stakeholder');
  const askedPosition = useJumpTarget('position');
  useEffect(() => {
    if (askedGroup !== null) grid.current?.focus(askedGroup, 'influence');
    // The id of a position is made of its keys: position~option~stakeholder.
    const [, option, group] = askedPosition?.split('~') ?? [];
    if (option !== undefined && group !== undefined) grid.current?.focus(group, optionColumn(option));
  }, [askedGroup, askedPosition]);

  const add = useCallback(
    (name: string) => {
      const now = shownAppraisal(session.store.getState());
      const group = newStakeholder({ id: newId(), order: lastOrder(now, 'stakeholder'), name });
      session.edit({ label: `Add stakeholder group ${name}`, put: [group] });
    },
    [session],
  );
  const onCommit = useCallback<GridOwner['onCommit']>(
    (entries, kind) => {
      const { change, refusals } = stakeholderChange(shownAppraisal(session.store.getState()), entries, kind);
      if (change) session.edit(change);
      return refusals;
    },
    [session],
  );
  // The first group brings the table along, and the empty line is drawn anew in it: the focus goes there.
  const table = useRef<HTMLDivElement>(null);
  const wasEmpty = useRef(rows.length === 0);
  useLayoutEffect(() => {
    const isFirst = wasEmpty.current && rows.length > 0;
    wasEmpty.current = rows.length === 0;
    if (isFirst && document.activeElement === document.body)
      table.current?.querySelector<HTMLElement>('.add-line input')?.focus();
  }, [rows.length]);
  const heads = useMemo(
    () => [
      'Group',
      'Size',
      'Influence',
      ...options.map(({ id, letter, shortName, name }) => (
        <span key={id} className="stakeholder-head" title={name}>
          <OptionMark colour={colourOfLetter(letter)} letter={letter} />
          <span className="stakeholder-head-name">{shortName || name}</span>
          <GateMark standing={gates.find(({ option }) => option === id)} />
        </span>
      )),
    ],
    [options, gates],
  );
  const sections = useMemo(
    () => [{ key: 'groups', rows, after: <AddLine label="Add a group" onAdd={add} /> }],
    [rows, add],
  );
  const pick = (
    <Button look={rows.length === 0 ? 'primary' : 'normal'} onClick={() => setPicking(true)}>
      Add usual groups
    </Button>
  );
  const picker = picking ? (
    <LibraryPicker
      title="Usual groups"
      advice="They come with what usually matters to them. Size, influence and positions are for people here to say."
      offers={stakeholderDefaults.map(({ id, name, note }) => ({
        id,
        name,
        line: note,
        there: namedAs(appraisal.stakeholder.values(), name) !== undefined,
      }))}
      addWords={(number) => `Add ${count(number, 'group')}`}
      onAdd={(ids) => {
        const put = stakeholdersFromLibrary(shownAppraisal(session.store.getState()), newId, ids);
        session.edit({ label: `Add ${count(put.length, 'usual stakeholder group')}`, put: [...put] });
      }}
      onClose={() => setPicking(false)}
    />
  ) : null;
  const openGroup = opened === null ? undefined : appraisal.stakeholder.get(opened);
  const activeGroup = active === null ? undefined : appraisal.stakeholder.get(active);
  const isOpen = openGroup !== undefined && openGroup.id === activeGroup?.id;
  const close = (): void => {
    setOpened(null);
    grid.current?.refocus();
  };

  if (rows.length === 0) {
    return (
      <>
        <StageHeader title="Stakeholders" line="Where each group stands on each option." tools={pick} />
        {picker}
        <section className="pane-list" aria-label="Stakeholder groups">
          <EmptyState>
            No groups yet. Type the name of a group that will live with the answer, or can help or stop it,
            and press Enter.
          </EmptyState>
          <div className="pane-add">
            <AddLine label="Add a group" onAdd={add} />
          </div>
        </section>
      </>
    );
  }
  return (
    <>
      <StageHeader
        title={`${count(rows.length, 'stakeholder group')} and where they stand`}
        line="Influence runs from 1, little say, to 5, can stop it. A blank position is not known."
        tools={
          <>
            {pick}
            <Button
              disabled={!activeGroup}
              title="Alt+Enter"
              onClick={() => setOpened(isOpen ? null : (activeGroup?.id ?? null))}
            >
              {isOpen ? 'Close group' : 'Open group'}
            </Button>
          </>
        }
      />
      {picker}
      <div ref={table} className="stakeholder-grid">
        <SheetGrid
          ref={grid}
          label="Stakeholder groups"
          lead={[]}
          columns={columns}
          heads={heads}
          least={96}
          dense
          sections={sections}
          draw={drawStakeholderCell}
          detail={
            openGroup
              ? {
                  row: openGroup.id,
                  content: (
                    <StakeholderDetail
                      key={openGroup.id}
                      group={openGroup}
                      options={options}
                      onClose={close}
                      onMoved={() => grid.current?.focus(openGroup.id, 'name')}
                    />
                  ),
                }
              : null
          }
          onCommit={onCommit}
          onActive={(group) => setActive(group)}
          onOpen={(group) => setOpened(group)}
          onClose={() => setOpened(null)}
          foot={sideRows(appraisal, options).map(({ side, words, counts }) => (
            <tr key={side}>
              <th scope="row" colSpan={3} className="sheet-sticky">
                {words}
              </th>
              {counts.map(({ option, groups, strong }) => (
                <td key={option} className="sheet-figure stakeholder-count">
                  <span className="sheet-value">{groups}</span>
                  {groups > 0 ? <span className="position-word">{strong} of influence 4-5</span> : null}
                </td>
              ))}
            </tr>
          ))}
        />
      </div>
      <MapCard options={options} />
    </>
  );
};
