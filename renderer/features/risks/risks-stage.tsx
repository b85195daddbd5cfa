import { useMemo, useState } from 'react';
import { gridFinding, registerFinding, riskViewWords } from '../../../shared/analysis/people-words.ts';
import { type RiskView, riskGrid, riskRegister } from '../../../shared/analysis/risks.ts';
import { riskGridTable } from '../../../shared/paper/table-of-chart.ts';
import { inOrder, lastOrder } from '../../../shared/records/aggregate.ts';
import { newRisk } from '../../../shared/records/risk.ts';
import { FigureFrame } from '../../charts/figure-frame.tsx';
import { RiskGrid } from '../../charts/risk-grid.tsx';
import { AddLine } from '../../components/add-row.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { focusChosen } from '../../components/focus-chosen.ts';
import { Segments } from '../../components/segments.tsx';
import { StageHeader } from '../../components/stage-header.tsx';
import { newId } from '../../session/new-id.ts';
import { useChosen } from '../../session/use-chosen.ts';
import { swapped, useRemove } from '../../session/use-record.ts';
import { useAppraisal, useOpenSession } from '../../session/use-session.ts';
import '../../components/form.css';
import '../../components/two-pane.css';
import { ExposureCard } from './exposure-card.tsx';
import { type RegisterOrder, shownRegister } from './register-order.ts';
import { RiskDetail } from './risk-detail.tsx';
import { RiskRegister } from './risk-register.tsx';
import './risks-stage.css';
import { UsualRisks } from './usual-risks.tsx';

/** What could go wrong, how likely, how bad, and who looks after it. */
export const RisksStage = () => {
  const appraisal = useAppraisal();
  const session = useOpenSession();
  const remove = useRemove();
  const [chosenId, choose] = useChosen('risk');
  const [shown, setShown] = useState<'register' | 'grid'>('register');
  const [view, setView] = useState<RiskView>('inherent');
  const [asked, setOption] = useState('');
  const [picking, setPicking] = useState(false);
  const [order, setOrder] = useState<RegisterOrder>('number');
  const register = useMemo(() => riskRegister(appraisal), [appraisal]);
  const options = inOrder(appraisal, 'option');
  const shortListed = options.filter((option) => option.shortListed);
  const option = options.some(({ id }) => id === asked) ? asked : null;
  const lines = shownRegister(register, option, order);
  const chosen = register.find(({ risk }) => risk.id === chosenId) ?? lines[0] ?? null;

  const add = (name: string): void => {
    const risk = newRisk({ id: newId(), order: lastOrder(appraisal, 'risk'), name });
    session.edit({ label: `Add risk ${register.length + 1}, ${name}`, put: [risk] });
    choose(risk.id);
  };

  const grid = riskGrid(lines, view);
  const letter = options.find(({ id }) => id === option)?.letter;
  return (
    <>
      <StageHeader
        title={register.length === 0 ? 'Risks' : registerFinding(register)}
        line="Likelihood and impact run from 1 to 5, and the rating is one times the other: a high score means riskier."
        tools={
          <Button look={register.length === 0 ? 'primary' : 'normal'} onClick={() => setPicking(true)}>
            Add usual risks
          </Button>
        }
      />
      {picking ? <UsualRisks onClose={() => setPicking(false)} onAdded={choose} /> : null}
      <div className="two-pane risk-panes">
        <section className="pane-list" aria-label="Risk register">
          {register.length === 0 ? (
            <EmptyState>
              No risks yet. Type what could go wrong and press Enter, or take the usual risks of such changes.
            </EmptyState>
          ) : (
            <>
              <div className="risk-tools">
                <Segments
                  label="How the risks are shown"
                  value={shown}
                  choices={[
                    ['register', 'Register'],
                    ['grid', 'Grid'],
                  ]}
                  onChange={setShown}
                />
                {shown === 'grid' ? (
                  <Segments
                    label="Which rating"
                    value={view}
                    choices={[
                      ['inherent', 'Before mitigation'],
                      ['residual', 'With mitigation'],
                    ]}
                    onChange={setView}
                  />
                ) : null}
                <select
                  className="field-box"
                  aria-label="Risks of"
                  value={option ?? ''}
                  onChange={(event) => setOption(event.target.value)}
                >
                  <option value="">All options</option>
                  {options.map(({ id, letter: own, name }) => (
                    <option key={id} value={id}>
                      {own} {name}
                    </option>
                  ))}
                </select>
              </div>
              {lines.length === 0 ? (
                <EmptyState>No risk of {letter} is written down.</EmptyState>
              ) : shown === 'register' ? (
                <RiskRegister
                  lines={lines}
                  chosen={chosen?.risk.id ?? null}
                  onChoose={choose}
                  order={order}
                  onOrder={setOrder}
                />
              ) : (
                <FigureFrame
                  title={`${gridFinding(lines, view)}.`}
                  subtitle={`Risks ${letter === undefined ? 'of all options' : `of ${letter}`} by their numbers, ${riskViewWords(view)}. Up and right is riskier.`}
                  table={riskGridTable(grid)}
                  draw={(width) => (
                    <RiskGrid
                      data={grid}
                      alt={`5 by 5 grid of likelihood and impact, ${riskViewWords(view)}`}
                      width={width}
                      chosen={chosen?.risk.id ?? null}
                      onChoose={choose}
                    />
                  )}
                  note={
                    grid.unrated.length === 0
                      ? null
                      : `Not rated ${riskViewWords(view)}: ${grid.unrated.map(({ number }) => number).join(', ')}.`
                  }
                />
              )}
            </>
          )}
          <div className="pane-add">
            <AddLine label="Add a risk" onAdd={add} />
          </div>
        </section>
        {chosen ? (
          <RiskDetail
            key={chosen.risk.id}
            line={chosen}
            first={chosen.number === 1}
            last={chosen.number === register.length}
            onMove={(by) => {
              const other = register[chosen.number - 1 + by];
              if (other) {
                session.edit({
                  label: `Move risk ${chosen.number} ${by < 0 ? 'up' : 'down'}`,
                  put: [...swapped(chosen.risk, other.risk, by)],
                });
              }
            }}
            onRemove={() => {
              const next = register[chosen.number] ?? register[chosen.number - 2];
              choose(next?.risk.id ?? null);
              remove(`Remove risk ${chosen.number}, ${chosen.risk.name || 'unnamed'}`, [
                { type: 'risk', id: chosen.risk.id },
              ]);
              focusChosen();
            }}
          />
        ) : null}
      </div>
      {register.length > 0 && shortListed.length > 0 ? (
        <ExposureCard register={register} options={shortListed} />
      ) : null}
    </>
  );
};
