/** Words that join others, and words that stand in so many criteria and gates that sharing them means nothing. */
const commonWords = new Set(
  (
    'a about above across after all also among an and any are as at be been before being below better between both but by ' +
    'can could did do does down each either enough every few fewer for from get gets give given gives good had has have high ' +
    'higher how if in into is it its kept large larger least less less local low lower made make makes many may measure ' +
    'measured more most much must new no none not now of off on one only or other others our out over own part per place ' +
    'poor put same set should show shown shows small smaller so some such than that the their them then there these they ' +
    'this those through to too under until up use used very via was way well were what when where whether which while who ' +
    'whom will with within without would worse worst written year years best ' +
    'care group groups health ico nhs option options organisation organisations patient patients pct people practice ' +
    'practices service services team teams'
  ).split(' '),
);

const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(?:ing|ed|es|s)$/, ''],
];

/** A word without its commonest endings, so that "confirmed" meets "confirm" and "routes" meets "route". */
const stem = (word: string): string => {
  for (const [ending, instead] of endings) {
    const short = word.replace(ending, instead);
    if (short !== word && short.length >= 4) return short.replace(/e$/, '');
  }
  return word.replace(/e$/, '');
};

/**
 * The words of a text that carry meaning, in lower case, without common endings and without words that say little on
 * their own. "NHS pension route confirmed per group" → pension, rout, confirm.
 */
export const contentWords = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize('NFKD')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length >= 3 && !/^\d+$/.test(word) && !commonWords.has(word))
      .map(stem),
  );

/** The words that two texts share. */
export const sharedWords = (one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] =>
  [...one].filter((word) => other.has(word));
