/** Columns of people, and how high a person's row is, in the room's units. */
export interface EntryLayout {
  readonly columns: 1 | 2;
  readonly row: number;
}

/** So many options leave room for a name beside their boxes in half of the width. */
const mostInHalf = 6;

/** What the sheet has of a screen of 1280 × 720, and what the name of a group takes of it. */
const height = 422;
const groupName = 30;

/** Rows are no lower, so that a box stays easy to hit: more people than there is room for are scrolled. */
const lowestRow = 34;
const highestRow = 44;

/** Lays the boxes of a criterion out so that everybody is in view, as long as that can be. */
export const layoutEntry = (people: number, groups: number, options: number): EntryLayout => {
  const columns = options <= mostInHalf ? 2 : 1;
  const rows = Math.max(1, Math.ceil(people / columns));
  const free = Math.floor((height - (groupName * groups) / columns) / rows);
  return { columns, row: Math.min(highestRow, Math.max(lowestRow, free)) };
};
