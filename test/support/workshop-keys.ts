import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { AnyRecord, RecordOf, RecordType } from '../../shared/records/record.ts';
import { goToStage, tabTo } from './journey.ts';
import { fillIn, focusOn, press, typeDown } from './journey-keys.ts';

interface PageWindow {
  readonly bridge: Bridge;
}

const openId = (page: Page): string => new URL(page.url()).hash.split('/')[1] ?? '';

/** What the Node side has on the disk of the appraisal that is open: its records, and the label of its last change. */
export const durable = async (
  page: Page,
): Promise<{ readonly records: readonly AnyRecord[]; readonly last: string }> =>
  page.evaluate(async (id) => {
    const { bridge } = globalThis as unknown as PageWindow;
    const opened = await bridge.call('appraisal.open', { id });
    const history = await bridge.call('appraisal.history', { id, record: null });
    if (!opened.ok || !history.ok) throw new Error('The appraisal could not be read');
    return { records: opened.value.records, last: history.value.entries[0]?.label ?? '' };
  }, openId(page));

/** The durable records of one type. */
export const held = async <T extends RecordType>(page: Page, type: T): Promise<readonly RecordOf<T>[]> =>
  (await durable(page)).records.filter((record): record is RecordOf<T> => record.type === type);

/** Waits until something holds of the page, looking again and again. */
export const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It did not come about in a minute: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** The large words at the head of what is in front of the room. */
export const heading = (page: Page): Promise<string> =>
  page.getByRole('main').getByRole('heading', { level: 1 }).first().innerText();

/** Waits for what is in front of the room by its large words. */
export const inFront = (page: Page, words: string | RegExp): Promise<void> =>
  until(`${words} in front of the room`, async () =>
    typeof words === 'string' ? (await heading(page)) === words : words.test(await heading(page)),
  );

/** Waits for the focus to be on a control of that name: a room is led on without looking for it. */
export const focused = (page: Page, name: string | RegExp): Promise<void> =>
  until(`the focus on ${name}`, async () => {
    const found = await page.evaluate(() => {
      const on = document.activeElement;
      const labels =
        on instanceof HTMLInputElement ? [...(on.labels ?? [])].map((label) => label.innerText) : [];
      return [on?.getAttribute('aria-label') ?? '', ...labels, on?.textContent ?? ''];
    });
    return found.some((words) => (typeof name === 'string' ? words.trim() === name : name.test(words)));
  });

/** Creates an appraisal with two options and three criteria. */
export const createSmall = async (page: Page): Promise<void> => {
  await tabTo(page, page.getByRole('textbox', { name: 'Title' }));
  await page.keyboard.type('Community services in Brampton');
  await tabTo(page, page.getByRole('textbox', { name: 'Locality' }));
  await page.keyboard.type('Brampton');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Stages' }).waitFor();
  await goToStage(page, 'Options');
  await tabTo(page, page.getByRole('textbox', { name: 'Add an option' }));
  await typeDown(page, ['Stay as we are', 'Practices employ']);
  await goToStage(page, 'Criteria');
  await tabTo(page, page.getByRole('textbox', { name: /^Add a criterion/ }));
  await typeDown(page, ['Quality', 'Access', 'Workforce']);
};

/** Opens the workshop by the Present menu. */
export const enterWorkshop = async (page: Page): Promise<void> => {
  await press(page, page.getByRole('button', { name: 'Present' }));
  await page.getByRole('menuitem', { name: 'Workshop' }).waitFor();
  await page.keyboard.type('Workshop');
  await page.keyboard.press('Enter');
  await page.locator('.ws').waitFor();
};

/** Adds a scorer in the room itself: a person, or a group of so many people that scores as one. */
export const addScorer = async (page: Page, name: string, group: string, people = 1): Promise<void> => {
  await press(page, page.getByRole('button', { name: 'Add a scorer' }));
  const dialog = page.getByRole('dialog', { name: 'Add a scorer' });
  await fillIn(page, dialog.getByRole('textbox', { name: 'Name or role' }), name);
  await fillIn(page, dialog.getByRole('combobox', { name: 'Group' }), group);
  await fillIn(page, dialog.getByRole('textbox', { name: /^People it scores for/ }), `${people}`);
  await press(page, dialog.getByRole('button', { name: 'Add' }));
  await dialog.waitFor({ state: 'detached' });
};

/** The box of a scorer and an option, found without its score: nobody can read that. */
export const boxOf = (page: Page, scorer: string, letter: string) =>
  page.getByLabel(`${scorer}, option ${letter}`, { exact: true });

/** Types a person's scores into their boxes, from the first option to the last. */
export const typeUnseen = async (page: Page, scorer: string, scores: readonly string[]): Promise<void> => {
  await focusOn(page, boxOf(page, scorer, 'A'));
  for (const score of scores) {
    await page.keyboard.type(score);
    await page.keyboard.press('Tab');
  }
};

/** What axe finds, best practices among it, as "rule: first place". */
const faults = async (page: Page): Promise<readonly string[]> => {
  // Legacy mode needs no second page, which the app's window would not serve.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};

/**
 * What is drawn too small or does not fit: words of less than 20 px, and a page or a view that scrolls. Words for
 * screen readers are not drawn, and a drawing's words count with the scale of the drawing.
 */
const smallOrHidden = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const size = (element: Element): number => {
      const given = Number.parseFloat(getComputedStyle(element).fontSize);
      return element instanceof SVGGraphicsElement ? given * (element.getScreenCTM()?.a ?? 1) : given;
    };
    const isDrawn = (element: Element): boolean => {
      if (element.closest('.visually-hidden') || !element.checkVisibility({ visibilityProperty: true }))
        return false;
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1;
    };
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element && text !== '' && isDrawn(element) && size(element) < 20) {
        found.push(`${size(element)} px: ${text.slice(0, 60)}`);
      }
    }
    for (const box of document.querySelectorAll('input, textarea, select')) {
      if (box.matches('[type="radio"], [type="checkbox"]')) continue;
      if (isDrawn(box) && size(box) < 20) found.push(`${size(box)} px in a box`);
    }
    for (const area of [document.documentElement, document.querySelector('main')]) {
      if (!area) continue;
      const [across, down] = [area.scrollWidth - area.clientWidth, area.scrollHeight - area.clientHeight];
      if (across > 0) found.push(`scrolls sideways by ${across} px: ${area.tagName}`);
      if (down > 0) found.push(`scrolls down by ${down} px: ${area.tagName}`);
    }
    return found;
  });

/** Those of the words that are argued about that the back of a room cannot read: they have 40 px and more. */
const notLarge = async (argued: readonly Locator[]): Promise<readonly string[]> => {
  const sizes = await Promise.all(
    argued.map(async (words) => ({
      words: `${words}`,
      size: await words.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    })),
  );
  return sizes.filter(({ size }) => !(size >= 40)).map(({ words, size }) => `${size} px: ${words}`);
};

/**
 * What stands against showing this to a room, whoever is in it: nothing, if it can be read and fits.
 *
 * @param argued what is argued about, beside the heading
 */
export const unfitForRoom = async (
  page: Page,
  argued: readonly Locator[] = [],
): Promise<readonly string[]> => [
  ...(await smallOrHidden(page)),
  ...(await notLarge([page.getByRole('main').getByRole('heading', { level: 1 }), ...argued])),
  ...(await faults(page)),
];

/**
 * Every place where one of these numbers can be read or heard: words on the page, attributes, what boxes show, and the
 * names, descriptions and values that are told to a screen reader.
 */
export const readable = async (page: Page, numbers: readonly string[]): Promise<readonly string[]> => {
  const shown = await page.evaluate(() => {
    const all: string[] = [document.title, document.body.innerText];
    const ofWorkings = new Set(
      'id class style href src for name d viewBox width height data-cell data-row data-column'.split(' '),
    );
    for (const element of document.querySelectorAll('*')) {
      // A password's box is drawn and told as dots, whatever its attribute holds.
      const isDots = element instanceof HTMLInputElement && element.type === 'password';
      for (const { name, value } of element.attributes) {
        if (isDots && name === 'value') continue;
        // Names of things in the page's own workings, and the shapes of its icons, are read by nobody.
        if (!ofWorkings.has(name)) all.push(`${name}: ${value}`);
      }
      if (element instanceof HTMLInputElement && !isDots) all.push(`box: ${element.value}`);
      if (element instanceof HTMLTextAreaElement) all.push(`box: ${element.value}`);
      for (const pseudo of ['::before', '::after']) all.push(getComputedStyle(element, pseudo).content);
    }
    return all;
  });
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const told = nodes.flatMap(({ name, value, description }) =>
    [name, value, description].map((given) => String(given?.value ?? '')),
  );
  const wanted = new RegExp(`(?<![\\d.])(?:${numbers.join('|')})(?![\\d.]\\d|\\d)`);
  // The timer passes every number in turn.
  const clock = /\b\d{1,2}:\d\d\b/g;
  return [...new Set([...shown, ...told].filter((words) => wanted.test(words.replaceAll(clock, ''))))].map(
    (words) => words.slice(0, 200),
  );
};
