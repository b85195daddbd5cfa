import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { printWorks, resultElementId } from '../shared/contract/print-page.ts';
import type { PaperModel } from '../shared/paper/paper-model.ts';
import { fitDrawings } from './paper/fit-drawings.ts';
import { MediumContext } from './paper/medium.ts';
import { PaperDocument } from './paper/paper-document.tsx';
import { setRunningWords } from './paper/running-words.ts';
import { measureTableStarts } from './paper/table-starts.ts';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/fonts-beyond-latin.css';
import './styles/fonts-symbols.css';
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

const asked = new URLSearchParams(location.search);
const work = printWorks.find((known) => known === asked.get('work')) ?? 'pdf';
const media = { pdf: 'print', preview: 'preview', page: 'page', pictures: 'print' } as const;

/** The faces that nearly every paper is set in, arrows of its drawings included, are fetched while its model is. */
const commonFaces = (): Promise<unknown> =>
  Promise.all([
    ...[400, 600, 700].map((weight) => document.fonts.load(`${weight} 14px "Source Sans 3"`)),
    document.fonts.load('400 14px "Noto Sans Symbols"', '→'),
  ]);

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Until nothing changes from one frame to the next: charts measure themselves in a second pass. */
const settled = async (place: HTMLElement): Promise<void> => {
  let isChanged = true;
  const observer = new MutationObserver(() => {
    isChanged = true;
  });
  observer.observe(place, { subtree: true, childList: true, attributes: true, characterData: true });
  while (isChanged) {
    isChanged = false;
    await nextFrame();
  }
  observer.disconnect();
};

/** The drawing for what was asked. A page for a screen is drawn, styled and written out by code of its own. */
const paperFor = async (model: PaperModel): Promise<ReactNode> => {
  if (work !== 'page') return <PaperDocument model={model} />;
  const { PageDocument } = await import('./paper/page-document.tsx');
  root.className = 'page-root';
  return <PageDocument model={model} />;
};

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

/** What the page makes beyond drawing, as text for whoever opened it. */
const writeResult = (text: string): void => {
  const result = document.createElement('div');
  result.id = resultElementId;
  result.hidden = true;
  result.textContent = text;
  document.body.append(result);
};

const make = async (model: PaperModel, place: HTMLElement): Promise<void> => {
  if (work === 'page') writeResult(await (await import('./paper/web-page.ts')).webPage(model, place));
  if (work === 'pictures') {
    writeResult(JSON.stringify(await (await import('./paper/pictures.ts')).chartPictures(place)));
  }
};

const draw = async (): Promise<void> => {
  const faces = commonFaces();
  const model = await fetchModel();
  if (model.formatVersion !== 2) {
    throw new Error(`This printer draws papers of format 2 and was given format ${model.formatVersion}.`);
  }
  document.title = model.title;
  root.lang = model.language;
  const paper = await paperFor(model);
  const place = document.getElementById('paper');
  if (!place) throw new Error('The print page has lost its place for the paper.');
  const drawing = createRoot(place, {
    onUncaughtError: (error) =>
      fail(`The paper could not be drawn: ${error instanceof Error ? error.message : 'no reason given'}.`),
  });
  flushSync(() => drawing.render(<MediumContext value={media[work]}>{paper}</MediumContext>));
  await settled(place);
  // Faces for other letters are asked for once there is text that needs them.
  await Promise.all([faces, document.fonts.ready]);
  setRunningWords(root, model);
  const isPaged = media[work] !== 'page';
  // As wide as on paper, so that what is measured here holds there.
  if (isPaged) place.style.maxWidth = '666px';
  fitDrawings(place, isPaged);
  if (isPaged) measureTableStarts(place);
  if (!root.hasAttribute('data-ready')) await make(model, place);
  if (!root.hasAttribute('data-ready')) root.setAttribute('data-ready', 'true');
};

draw().catch((error: unknown) => {
  fail(error instanceof Error ? error.message : 'The paper could not be drawn.');
});
