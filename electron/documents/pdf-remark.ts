import type { PDFRef } from '@cantoo/pdf-lib';
import type { Description } from './pdf-descriptions.ts';
import type { Stretch } from './pdf-marks.ts';
import { type ContentKid, type Element, isContent } from './pdf-tree.ts';

const artifactBegins = Buffer.from('/Artifact BMC\n');
const ends = Buffer.from('\nEMC\n');
const nothing = Buffer.alloc(0);

/** Where a piece of content stands in its element. */
interface Owned {
  readonly owner: Element;
  readonly kid: ContentKid;
  readonly place: number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

const edited = (content: Uint8Array, edits: readonly Edit[]): Uint8Array => {
  const pieces: Uint8Array[] = [];
  let copied = 0;
  for (const { start, end, bytes } of edits) {
    pieces.push(content.subarray(copied, start), bytes);
    copied = end;
  }
  pieces.push(content.subarray(copied));
  return Buffer.concat(pieces);
};

/** Stretches that become one: they belong to one element and follow each other there and on the page; or to none. */
const joined = (stretches: readonly Stretch[], ownedBy: (stretch: Stretch) => Owned | null): Stretch[][] => {
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const [one, other] = [last ? ownedBy(last) : null, ownedBy(stretch)];
    const follows =
      one === null || other === null
        ? one === other
        : one.owner === other.owner && one.place + 1 === other.place;
    const isBeside =
      last?.isFree && stretch.isFree && !stretch.isApart && last.close.end <= stretch.open.start;
    if (group && isBeside && follows) {
      group.push(stretch);
    } else groups.push([stretch]);
  }
  return groups;
};

/**
 * Writes a description's marks anew: what the tree knows gets the ids from 0 on, pieces that follow each other become
 * one, and all else is an artifact, which a reader's software passes over: running heads, page numbers, backgrounds.
 * What is painted does not change.
 */
const remark = (description: Description, owned: ReadonlyMap<number, Owned>): void => {
  const { content, stretches } = description;
  const ownedBy = ({ mcid }: Stretch): Owned | null => (mcid === null ? null : (owned.get(mcid) ?? null));
  const edits: Edit[] = [];
  const gone = new Set<ContentKid>();
  let next = 0;
  for (const group of joined(stretches, ownedBy)) {
    const first = group[0];
    const owner = first && ownedBy(first);
    if (owner) owner.kid.mcid = next;
    const begins = owner ? Buffer.from(`/P <</MCID ${next}>>BDC\n`) : artifactBegins;
    if (owner) next += 1;
    group.forEach((stretch, index) => {
      const kid = ownedBy(stretch)?.kid;
      if (kid && index > 0) gone.add(kid);
      edits.push({ ...stretch.open, bytes: index === 0 ? begins : nothing });
      edits.push({ ...stretch.close, bytes: index === group.length - 1 ? ends : nothing });
    });
  }
  for (const { owner } of new Set(owned.values())) {
    if (owner.kids.some((kid) => isContent(kid) && gone.has(kid)))
      owner.kids = owner.kids.filter((kid) => !isContent(kid) || !gone.has(kid));
  }
  description.write(
    edited(
      content,
      edits.sort((a, b) => a.start - b.start),
    ),
  );
};

/** Writes the marks of every page and drawing anew, as the tree has them now; an empty tree leaves artifacts alone. */
export const remarkAll = (descriptions: readonly Description[], elements: readonly Element[]): void => {
  const owned = new Map<PDFRef, Map<number, Owned>>(descriptions.map(({ ref }) => [ref, new Map()]));
  for (const owner of elements) {
    owner.kids.forEach((kid, place) => {
      if (isContent(kid) && kid.stream) owned.get(kid.stream)?.set(kid.mcid, { owner, kid, place });
    });
  }
  for (const description of descriptions) remark(description, owned.get(description.ref) ?? new Map());
};
