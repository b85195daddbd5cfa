import { type PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { name, type Values } from './pdf-values.ts';

/** Marked content of a page or of a drawing on it, as the structure tree refers to it. */
export interface ContentKid {
  readonly kind: 'content';
  readonly page: PDFRef | null;
  /** Whose description holds it: the page's, or the drawing's. */
  readonly stream: PDFRef | null;
  readonly mcid: number;
}

/** An annotation, as the structure tree refers to it. */
export interface ObjectKid {
  readonly kind: 'object';
  readonly object: PDFRef | null;
}

export interface StructureElement {
  readonly kind: 'element';
  readonly ref: PDFRef | null;
  readonly dict: PDFDict;
  /** As written. */
  readonly type: string;
  /** As the role map translates it. */
  readonly role: string;
  readonly parent: StructureElement | null;
  readonly kids: readonly StructureKid[];
}

export type StructureKid = StructureElement | ContentKid | ObjectKid;

/** Attributes of an element by owner and key: `Table.Scope`. */
export const attributesOf = (values: Values, element: StructureElement): ReadonlyMap<string, PDFObject> => {
  const found = new Map<string, PDFObject>();
  const own = element.dict.get(name('A'));
  const each = values.items(own);
  for (const object of each.length > 0 ? each : [own]) {
    const dict = values.dict(object);
    const owner = values.nameAt(dict, 'O') ?? '';
    for (const [key, value] of dict?.entries() ?? []) found.set(`${owner}.${key.decodeText()}`, value);
  }
  return found;
};

const rolesOf = (values: Values, root: PDFDict): ReadonlyMap<string, string> => {
  const map = values.dictAt(root, 'RoleMap');
  return new Map(
    (map?.entries() ?? []).flatMap(([key, value]) =>
      value instanceof PDFName ? [[key.decodeText(), value.decodeText()] as const] : [],
    ),
  );
};

export const roleOf = (roles: ReadonlyMap<string, string>, type: string): string => {
  let role = type;
  for (let steps = 0; steps < 8; steps += 1) {
    const next = roles.get(role);
    if (next === undefined) return role;
    role = next;
  }
  return type;
};

export interface StructureTree {
  readonly root: PDFDict;
  readonly roles: ReadonlyMap<string, string>;
  readonly top: readonly StructureElement[];
  /** Every element, parents first, in reading order. */
  readonly all: readonly StructureElement[];
}

/** Reads the structure tree; each element once, however the tree is tangled. */
export const readStructure = (values: Values, catalog: PDFDict): StructureTree | null => {
  const root = values.dictAt(catalog, 'StructTreeRoot');
  if (!root) return null;
  const roles = rolesOf(values, root);
  const all: StructureElement[] = [];
  const seen = new Set<PDFDict>();

  const refOf = (object: PDFObject | undefined): PDFRef | null => (object instanceof PDFRef ? object : null);

  const kidOf = (kid: PDFObject, holder: PDFDict, parent: StructureElement | null): StructureKid | null => {
    const page = refOf(holder.get(name('Pg')));
    if (kid instanceof PDFNumber) return { kind: 'content', page, stream: page, mcid: kid.asNumber() };
    const found = values.dict(kid);
    if (!found) return null;
    const type = values.nameAt(found, 'Type');
    if (type === 'MCR') {
      const own = refOf(found.get(name('Pg'))) ?? page;
      const stream = refOf(found.get(name('Stm'))) ?? own;
      return { kind: 'content', page: own, stream, mcid: values.numberAt(found, 'MCID') ?? -1 };
    }
    if (type === 'OBJR') return { kind: 'object', object: refOf(found.get(name('Obj'))) };
    if (seen.has(found)) return null;
    seen.add(found);
    return elementOf(found, refOf(kid), parent);
  };

  const kidsOf = (holder: PDFDict, parent: StructureElement | null): readonly StructureKid[] => {
    const own = holder.get(name('K'));
    const each = values.items(own);
    return (each.length > 0 ? each : own ? [own] : []).flatMap((kid) => kidOf(kid, holder, parent) ?? []);
  };

  const elementOf = (
    dict: PDFDict,
    ref: PDFRef | null,
    parent: StructureElement | null,
  ): StructureElement => {
    const type = values.nameAt(dict, 'S') ?? '';
    const kids: StructureKid[] = [];
    const element: StructureElement = {
      kind: 'element',
      ref,
      dict,
      type,
      role: roleOf(roles, type),
      parent,
      kids,
    };
    all.push(element);
    kids.push(...kidsOf(dict, element));
    return element;
  };

  const top = kidsOf(root, null).filter((kid) => kid.kind === 'element');
  return { root, roles, top, all };
};

/** The elements right inside one. */
export const elementsIn = (element: StructureElement): readonly StructureElement[] =>
  element.kids.filter((kid) => kid.kind === 'element');

/** Reads the parent tree: what stands under each number. */
export const readParentTree = (
  values: Values,
  { root }: StructureTree,
): ReadonlyMap<number, PDFObject | undefined> => {
  const found = new Map<number, PDFObject | undefined>();
  const visit = (node: PDFDict | null, depth: number): void => {
    if (!node || depth > 16) return;
    for (const kid of values.itemsAt(node, 'Kids')) visit(values.dict(kid), depth + 1);
    const numbers = values.itemsAt(node, 'Nums');
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const key = numbers[at];
      if (key instanceof PDFNumber) found.set(key.asNumber(), numbers[at + 1]);
    }
  };
  visit(values.dictAt(root, 'ParentTree'), 0);
  return found;
};
