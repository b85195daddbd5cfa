import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from '../../../../renderer/robustness/messages.ts';
import {
  createRobustnessClient,
  type RobustnessPort,
} from '../../../../renderer/robustness/robustness-client.ts';
import { indexAppraisal } from '../../../../shared/analysis/index-appraisal.ts';
import { rank } from '../../../../shared/analysis/rank.ts';
import { standardSettings } from '../../../../shared/analysis/robustness/robustness.ts';
import { robustnessProblem } from '../../../../shared/analysis/robustness/robustness-problem.ts';
import { startRobustness } from '../../../../shared/analysis/robustness/robustness-run.ts';
import { sampleAppraisal } from '../../../support/sample.ts';

/** Ports in the order they were opened, with what was sent to each and the worker's side of it. */
const fakePorts = () => {
  const ports: {
    readonly sent: ToWorker[];
    ended: boolean;
    answer: (message: FromWorker) => void;
    break: () => void;
  }[] = [];
  const open = (): RobustnessPort => {
    const port = { sent: [] as ToWorker[], ended: false, answer: (_: FromWorker) => {}, break: () => {} };
    ports.push(port);
    return {
      send: (message) => port.sent.push(message),
      hear: (heard, broken) => {
        port.answer = heard;
        port.break = broken;
      },
      end: () => {
        port.ended = true;
      },
    };
  };
  return { ports, open };
};

const problemOf = (seed: number) => {
  const index = indexAppraisal(sampleAppraisal());
  const problem = robustnessProblem(index, rank(index), { ...standardSettings, iterations: 50, seed });
  if ('problem' in problem) throw new Error(problem.problem);
  return problem;
};

const problem = problemOf(1);
const picture = (runs: number) => {
  const run = startRobustness(problem);
  run.advance(runs);
  return run.result();
};

/** Notes everything that is heard of a test, in words. */
const noted = () => {
  const heard: string[] = [];
  return {
    heard,
    listener: {
      onPicture: ({ runs }: { readonly runs: number }) => heard.push(`picture of ${runs}`),
      onDone: ({ runs }: { readonly runs: number }) => heard.push(`done with ${runs}`),
      onFailure: (sentence: string) => heard.push(sentence),
    },
  };
};

const stopped = 'The runs stopped because of a fault in the app. Nothing in the appraisal has changed.';

describe('the client of the robustness worker', () => {
  it('opens one worker ahead of the first test and keeps it for those that follow', () => {
    const { ports, open } = fakePorts();
    const client = createRobustnessClient(open);
    client.warm();
    client.warm();
    const { listener } = noted();
    client.start(problem, listener);
    client.start(problem, listener);
    expect(ports).toHaveLength(1);
    expect(ports[0]?.sent.map(({ kind, test }) => `${kind} ${test}`)).toEqual(['start 1', 'start 2']);
  });

  it('passes on each picture and then the whole, and nothing after it', () => {
    const { ports, open } = fakePorts();
    const { heard, listener } = noted();
    createRobustnessClient(open).start(problem, listener);
    ports[0]?.answer({ kind: 'picture', test: 1, picture: picture(10), done: false });
    ports[0]?.answer({ kind: 'picture', test: 1, picture: picture(50), done: true });
    ports[0]?.answer({ kind: 'picture', test: 1, picture: picture(10), done: false });
    expect(heard).toEqual(['picture of 10', 'done with 50']);
  });

  it('tells the worker of a cancel and hears nothing more of that test', () => {
    const { ports, open } = fakePorts();
    const { heard, listener } = noted();
    const cancel = createRobustnessClient(open).start(problem, listener);
    cancel();
    cancel();
    ports[0]?.answer({ kind: 'picture', test: 1, picture: picture(10), done: false });
    expect(heard).toEqual([]);
    expect(ports[0]?.sent.slice(1)).toEqual([{ kind: 'cancel', test: 1 }]);
  });

  it('hears nothing of a test once another has been started, whose cancel that of the former is not', () => {
    const { ports, open } = fakePorts();
    const client = createRobustnessClient(open);
    const [former, latter] = [noted(), noted()];
    const cancelFormer = client.start(problem, former.listener);
    client.start(problemOf(2), latter.listener);
    cancelFormer();
    ports[0]?.answer({ kind: 'picture', test: 1, picture: picture(50), done: true });
    ports[0]?.answer({ kind: 'picture', test: 2, picture: picture(20), done: false });
    expect(former.heard).toEqual([]);
    expect(latter.heard).toEqual(['picture of 20']);
  });

  it('says in a sentence that the worker broke, and opens another for the next test', () => {
    const { ports, open } = fakePorts();
    const client = createRobustnessClient(open);
    const { heard, listener } = noted();
    client.start(problem, listener);
    ports[0]?.break();
    expect(heard).toEqual([stopped]);
    expect(ports[0]?.ended).toBe(true);
    client.start(problem, listener);
    ports[0]?.answer({ kind: 'picture', test: 2, picture: picture(50), done: true });
    ports[1]?.answer({ kind: 'picture', test: 2, picture: picture(50), done: true });
    expect(heard).toEqual([stopped, 'done with 50']);
  });

  it('says the same when a test fails in the worker, and when no worker can be opened', () => {
    const { ports, open } = fakePorts();
    const { heard, listener } = noted();
    createRobustnessClient(open).start(problem, listener);
    ports[0]?.answer({ kind: 'failed', test: 1 });
    createRobustnessClient(() => {
      throw new Error('refused by the policy');
    }).start(problem, listener);
    expect(heard).toEqual([stopped, stopped]);
  });

  it('ends its worker with the test under way, and opens another when it is used again', () => {
    const { ports, open } = fakePorts();
    const client = createRobustnessClient(open);
    const { heard, listener } = noted();
    client.start(problem, listener);
    client.end();
    ports[0]?.answer({ kind: 'picture', test: 1, picture: picture(50), done: true });
    client.warm();
    expect(heard).toEqual([]);
    expect(ports.map(({ ended }) => ended)).toEqual([true, false]);
  });
});
