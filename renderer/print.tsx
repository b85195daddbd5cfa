import { createRoot } from 'react-dom/client';
import { printWorks } from '../shared/contract/print-page.ts';
import type { PaperModel } from '../shared/paper/paper-model.ts';
import { MediumContext } from './paper/medium.ts';
import { PaperDocument } from './paper/paper-document.tsx';
import './styles/tokens.css';
import './styles/fonts.css';
import './paper/print.css';

/**
 * The printer's own page. It knows no bridge: it GETs one model from its own origin, draws it, waits until every font
 * is in place and says so on the root element: `data-ready` is "true", or "error" with a sentence in `data-problem`.
 */
const root = document.documentElement;

const fail = (sentence: string): void => {
  root.setAttribute('data-problem', sentence);
  root.setAttribute('data-ready', 'error');
};

/** A CSS string: what the running header and footer print. */
const cssString = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]+/g, ' ')}"`;

const setRunningWords = (model: PaperModel): void => {
  root.style.setProperty('--running-commissioner', cssString(model.commissioner));
  root.style.setProperty('--running-marking', cssString(model.protectiveMarking));
  root.style.setProperty('--running-status', cssString(model.statusLine));
  root.style.setProperty('--running-title', cssString(model.shortTitle));
};

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

const asked = new URLSearchParams(location.search);
const work = printWorks.find((known) => known === asked.get('work')) ?? 'pdf';
const media = { pdf: 'print', preview: 'preview', page: 'page', pictures: 'print' } as const;

const fetchModel = async (): Promise<PaperModel> => {
  const job = asked.get('job') ?? '';
  const response = await fetch(`print-model.json?job=${encodeURIComponent(job)}`);
  if (!response.ok) throw new Error(`The paper to print was not handed over (${response.status}).`);
  try {
    return (await response.json()) as PaperModel;
  } catch {
    throw new Error('The paper to print was handed over in a form that cannot be read.');
  }
};

const draw = async (): Promise<void> => {
  const model = await fetchModel();
  if (model.formatVersion !== 2) {
    throw new Error(`This printer draws papers of format 2 and was given format ${model.formatVersion}.`);
  }
  document.title = model.title;
  root.lang = model.language;
  setRunningWords(model);
  const place = document.getElementById('paper');
  if (!place) throw new Error('The print page has lost its place for the paper.');
  createRoot(place, {
    onUncaughtError: (error) =>
      fail(`The paper could not be drawn: ${error instanceof Error ? error.message : 'no reason given'}.`),
  }).render(
    <MediumContext value={media[work]}>
      <PaperDocument model={model} />
    </MediumContext>,
  );
  // Charts measure themselves in a second pass; fonts start loading once there is text that needs them.
  await nextFrame();
  await nextFrame();
  await document.fonts.ready;
  await nextFrame();
  if (!root.hasAttribute('data-ready')) root.setAttribute('data-ready', 'true');
};

draw().catch((error: unknown) => {
  fail(error instanceof Error ? error.message : 'The paper could not be drawn.');
});
