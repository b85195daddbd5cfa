import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { CriterionRecord } from '../../../shared/records/criterion.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Tag } from '../../components/tag.tsx';
import { shownAppraisal } from '../../session/session.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import { type TreeNode, treeNodes, treeRows } from './criterion-tree.ts';
import { moveChange, placeAfter, type Step, stepsFrom, type TreePlace } from './tree-moves.ts';
import './criteria-tree.css';

/** What is carried by a drag: nothing else can be dropped here, and this nowhere else. */
const carried = 'application/x-ico-criterion';

const keys: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

const steps: readonly (readonly [Step, 'up' | 'down' | 'right' | 'left', string, string])[] = [
  ['up', 'up', 'Up', 'Alt+Up'],
  ['down', 'down', 'Down', 'Alt+Down'],
  ['in', 'right', 'Into the one above', 'Alt+Right'],
  ['out', 'left', 'Out', 'Alt+Left'],
];

/** How far in a row stands: its level in the tree, 1 at the top. */
const deep = (level: number): CSSProperties => ({ '--deep': level - 1 }) as CSSProperties;

const Item = ({ node, tied }: { readonly node: TreeNode; readonly tied: ReadonlySet<string> }) => {
  const { criterion, children } = node;
  const { id, name, code, question, isCost, scoring, measured } = criterion;
  const divided = children.length > 0;
  const measuredIn = !divided && scoring === 'measured';
  return (
    <TreeItem id={id} textValue={name || code || 'Unnamed criterion'} className="criteria-row">
      <TreeItemContent>
        {({ level }) => (
          <div className="criteria-line" style={deep(level)}>
            <AriaButton slot="drag" className="criteria-grip" aria-label={`Move ${name || code}`}>
              <Icon name="grip" />
            </AriaButton>
            <span className="pane-name">{name || 'Unnamed criterion'}</span>
            <span className="criteria-marks">
              {isCost && !divided ? <Tag>Cost</Tag> : null}
              {tied.has(id) ? <Tag look="notice">All tie</Tag> : null}
              {code}
            </span>
            <span className="criteria-what" title={question}>
              {divided
                ? 'Scored by its parts'
                : measuredIn
                  ? `Measured${measured?.unit ? `: ${measured.unit}` : ''}`
                  : question || 'No question yet'}
            </span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={children}>{(child) => <Item node={child} tied={tied} />}</Collection>
    </TreeItem>
  );
};

interface CriteriaTreeProps {
  readonly chosen: CriterionRecord | undefined;
  /** Criteria on which all options have one and the same value. */
  readonly tied: ReadonlySet<string>;
  readonly onChoose: (id: string) => void;
}

/**
 * The criteria as a tree. A criterion moves by drag, by buttons and by Alt with the arrow keys; each move is one edit.
 */
export const CriteriaTree = ({ chosen, tied, onChoose }: CriteriaTreeProps) => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const root = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  // The marks are part of the rows: a row is drawn again when its node is a new one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new nodes for new marks
  const nodes = useMemo(() => treeNodes(appraisal), [appraisal, tied]);
  const levels = useMemo(
    () => new Map(treeRows(appraisal).map(({ criterion, depth }) => [criterion.id, depth + 1])),
    [appraisal],
  );
  const everything = useMemo(
    () => [...appraisal.criterion.values()].map(({ id }) => id),
    [appraisal.criterion],
  );

  // A row that moves is drawn anew elsewhere: the focus goes along with it.
  useLayoutEffect(() => {
    const id = wantsFocus.current;
    if (id === null) return;
    wantsFocus.current = null;
    root.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus();
  });

  const move = (id: string, place: TreePlace | null): void => {
    const change = place ? moveChange(shownAppraisal(session.store.getState()), id, place) : null;
    if (!change) return;
    session.edit(change);
    setSaid(change.label);
  };
  const take = (step: Step): void => {
    if (!chosen) return;
    move(chosen.id, stepsFrom(shownAppraisal(session.store.getState()), chosen.id)[step]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.altKey ? keys[event.key] : undefined;
    const id =
      event.target instanceof Element ? event.target.closest('[data-key]')?.getAttribute('data-key') : null;
    if (!step || !id) return;
    // Alt with an arrow would also go back in the history of pages, and the tree would take the arrow for its own.
    event.preventDefault();
    event.stopPropagation();
    wantsFocus.current = id;
    move(id, stepsFrom(shownAppraisal(session.store.getState()), id)[step]);
  };

  const { dragAndDropHooks } = useDragAndDrop<TreeNode>({
    getItems: (taken) =>
      [...taken].map((id) => ({
        [carried]: `${id}`,
        'text/plain': shownAppraisal(session.store.getState()).criterion.get(`${id}`)?.name ?? '',
      })),
    acceptedDragTypes: [carried],
    getAllowedDropOperations: () => ['move'],
    getDropOperation: () => 'move',
    onMove: ({ keys: taken, target }) => {
      const [id] = taken;
      if (typeof id !== 'string' || typeof target.key !== 'string') return;
      const now = shownAppraisal(session.store.getState());
      const over = now.criterion.get(target.key);
      if (!over) return;
      move(
        id,
        target.dropPosition === 'on'
          ? { parent: over.id, before: null }
          : target.dropPosition === 'before'
            ? { parent: over.parent, before: over.id }
            : placeAfter(now, over.id),
      );
      onChoose(id);
    },
    renderDropIndicator: (target) => (
      <DropIndicator
        target={target}
        className="criteria-drop"
        style={deep(target.type === 'item' ? (levels.get(`${target.key}`) ?? 1) : 1)}
      />
    ),
  });
  const possible = chosen ? stepsFrom(appraisal, chosen.id) : null;

  return (
    <>
      <div ref={root} onKeyDownCapture={onKeyDown}>
        <Tree
          aria-label="Criteria"
          className="criteria-tree"
          items={nodes}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={chosen ? [chosen.id] : []}
          onSelectionChange={(selected) => {
            const [id] = selected === 'all' ? [] : selected;
            if (typeof id === 'string') onChoose(id);
          }}
          expandedKeys={everything}
          dragAndDropHooks={dragAndDropHooks}
        >
          {(node) => <Item node={node} tied={tied} />}
        </Tree>
      </div>
      <div className="criteria-moves" role="toolbar" aria-label={`Move ${chosen?.name || 'the criterion'}`}>
        <span className="field-label" aria-hidden="true">
          Move
        </span>
        {steps.map(([step, icon, words, shortcut]) => (
          <Button
            key={step}
            look="quiet"
            dense
            icon={icon}
            title={`${words} (${shortcut})`}
            aria-label={words}
            aria-disabled={!possible?.[step]}
            onClick={() => take(step)}
          >
            {step === 'in' ? 'In' : words}
          </Button>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
};
