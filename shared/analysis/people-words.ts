import { countInWords } from '../text/count-words.ts';
import { joinNames } from '../text/lists.ts';
import { type GroupStand, strongGroups, strongInfluence } from './positions.ts';
import { exposureOf, type RegisteredRisk, type RiskView } from './risks.ts';

/** Names in a sentence: all of them up to the most, else the first of them and how many others. */
const someNames = (names: readonly string[], most = 4): string => {
  const others = names.length - most;
  // One more takes no more room than the words for it.
  return others > 1
    ? joinNames([...names.slice(0, most), `${countInWords(others)} others`])
    : joinNames(names);
};

const groups = (number: number): string =>
  `${countInWords(number, 'first')} ${number === 1 ? 'group' : 'groups'}`;

const strongSentence = (stands: readonly GroupStand[], letter: string, side: 'for' | 'against'): string => {
  const found = strongGroups(stands, side);
  const verb = found.length === 1 ? 'is' : 'are';
  const how = side === 'for' ? 'for' : 'against';
  return `${groups(found.length)} of influence ${strongInfluence} or 5 ${verb} ${how} ${letter}: ${someNames(found.map(({ name }) => name.trim() || 'a group without a name'))}.`;
};

/** Whether a group whose position or influence is not known may yet turn out to be strong and against. */
const couldBeStrongAgainst = ({ influence, value }: GroupStand): boolean =>
  (influence === null || value === null) &&
  (influence === null || influence >= strongInfluence) &&
  (value === null || value < 0);

/**
 * The finding of the map of one option: who with influence 4 or 5 is against it; where nobody is, who is for it; else
 * how many lean which way.
 */
export const mapFinding = (stands: readonly GroupStand[], letter: string): string => {
  const known = stands.filter(({ value }) => value !== null);
  if (known.length === 0) return `Where the groups stand on ${letter} is not known yet.`;
  if (strongGroups(stands, 'against').length > 0) return strongSentence(stands, letter, 'against');
  if (strongGroups(stands, 'for').length > 0) {
    const verb = stands.some(couldBeStrongAgainst) ? 'is known to be' : 'is';
    return `No group of influence ${strongInfluence} or 5 ${verb} against ${letter}. ${strongSentence(stands, letter, 'for')}`;
  }
  const against = known.filter(({ value }) => value !== null && value < 0).length;
  const inFavour = known.filter(({ value }) => value !== null && value > 0).length;
  return `Of ${countInWords(known.length)} ${known.length === 1 ? 'group' : 'groups'} whose position on ${letter} is known, ${inFavour} ${inFavour === 1 ? 'is' : 'are'} for it and ${against} against.`;
};

const viewWords: Readonly<Record<RiskView, string>> = {
  inherent: 'before mitigation',
  residual: 'with mitigation',
};

/** "before mitigation", "with mitigation". */
export const riskViewWords = (view: RiskView): string => viewWords[view];

/** The finding of the grid: how many of the rated risks are extreme, and failing that high. */
export const gridFinding = (register: readonly RegisteredRisk[], view: RiskView): string => {
  const { bands, unrated } = exposureOf(register, view);
  const rated = register.length - unrated;
  if (rated === 0) return `No risk is rated ${viewWords[view]} yet`;
  const band = bands.extreme > 0 ? 'extreme' : 'high';
  const number = bands[band];
  const of = `of ${rated} rated ${rated === 1 ? 'risk' : 'risks'}`;
  if (number === 0) return `None ${of} is high or extreme ${viewWords[view]}`;
  return `${countInWords(number, 'first')} ${of} ${number === 1 ? 'is' : 'are'} ${band} ${viewWords[view]}`;
};

/** The whole register in a few words: how many are rated extreme before mitigation and with it; else how many high. */
export const registerFinding = (register: readonly RegisteredRisk[]): string => {
  const [before, after] = [exposureOf(register, 'inherent'), exposureOf(register, 'residual')];
  const rated = register.length - before.unrated;
  const risks = `${register.length} ${register.length === 1 ? 'risk' : 'risks'}`;
  if (rated === 0) return `${risks}, ${register.length === 1 ? 'not' : 'none'} rated yet`;
  const open = before.unrated === 0 ? '' : `, ${before.unrated} not rated`;
  const band = before.bands.extreme + after.bands.extreme > 0 ? 'extreme' : 'high';
  const kept =
    after.unrated === register.length
      ? 'none rated with mitigation yet'
      : `${countInWords(after.bands[band])} with it`;
  return `${risks}${open}: ${countInWords(before.bands[band])} ${band} before mitigation, ${kept}`;
};
