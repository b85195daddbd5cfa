import { z } from 'zod';
import { id } from '../../shared/records/fields.ts';
import { type NarrativeSection, narrativeId } from '../../shared/records/narrative.ts';
import { type AnyRecord, recordSchemas } from '../../shared/records/record.ts';
import type { RichText } from '../../shared/records/rich-text.ts';
import { sampleRecords } from './sample.ts';

/** What a script of the text would leave behind, if one ever ran. */
export const scriptMark = 'a script ran';

const script = `<script>document.title='${scriptMark}'</script><img src=x onerror="document.title='${scriptMark}'">`;

/** Words that try a page: each is repeated until its field is full. */
const lots = [
  // One word without a place to break at.
  'Unbreakable',
  'אפשרויות לטיפול משולב בבריאות הקהילה. ',
  'خيارات الرعاية المتكاملة في المجتمع 2009. ',
  '👩🏽‍⚕️🏥🚑 health visitors 💷 £1.2m ✅ ☎ ',
  `${script} `,
  '</td></tr></table><style>*{display:none}</style>&amp;&#60;b&#62; ',
  'Ελληνικά Русский Tiếng Việt ≤18 weeks → ½ ✓ ☐ ① ',
  'supercalifragilistic/expialidocious/with/slashes/and.dots.but.no.spaces_or_hyphens@somewhere.example ',
] as const;

const filled = (lot: string, longest: number): string => {
  const whole = lot.repeat(Math.ceil(longest / lot.length)).slice(0, longest);
  // Half an emoji at the end is for the schema's tests, not for this.
  return whole.replace(/[\ud800-\udbff\u200d]$/, '').trim();
};

/** Longest that a field is filled: a word of 5,000 characters is long enough. */
const longestFilled = 5000;

/** Fields too short to hold more than a code stay as they are. */
const shortestFilled = 20;

/** How many fields are filled to the brim, one of each so many; the others are a line or two of the same. */
const brimOneIn = 23;

const isText = (schema: z.ZodType): schema is z.ZodString =>
  schema instanceof z.ZodString && schema !== id && (schema.maxLength ?? 0) >= shortestFilled;

type Written = Map<string, string>;

/** What was the same stays the same: a group's name is one name. */
const hostileText = (value: string, longest: number, written: Written): string => {
  const place = written.size;
  const given = written.get(value);
  const text =
    given ??
    filled(lots[place % lots.length] ?? '', place % brimOneIn === 0 ? longestFilled : Math.min(longest, 240));
  if (given === undefined) written.set(value, text);
  return filled(text, Math.min(longest, text.length));
};

/** Replaces every text that a record holds, walking its schema. */
const hostileValue = (schema: z.ZodType, value: unknown, written: Written): unknown => {
  if (isText(schema) && typeof value === 'string') {
    return value === '' ? value : hostileText(value, schema.maxLength ?? 0, written);
  }
  if (schema instanceof z.ZodNullable && value !== null) {
    return hostileValue(schema.unwrap() as z.ZodType, value, written);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((each) => hostileValue(schema.element as z.ZodType, each, written));
  }
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, held]) => {
        const inner = (schema.shape as Readonly<Record<string, z.ZodType>>)[name];
        return [name, inner ? hostileValue(inner, held, written) : held];
      }),
    );
  }
  return value;
};

const paragraph = (text: string): RichText['content'][number] => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

/** A table of 200 rows and eight columns, with a word in it that is too long for its column. */
const longTable = (): RichText['content'][number] => ({
  type: 'table',
  content: Array.from({ length: 200 }, (_row, row) => ({
    type: 'tableRow' as const,
    content: Array.from({ length: 8 }, (_cell, column) => ({
      type: row === 0 ? ('tableHeader' as const) : ('tableCell' as const),
      content: [
        {
          type: 'paragraph' as const,
          content: [
            {
              type: 'text' as const,
              text: column === 3 && row % 50 === 7 ? filled('Unbreakable', 300) : `r${row}c${column}`,
            },
          ],
        },
      ],
    })),
  })),
});

const narrative = (section: NarrativeSection, content: RichText['content']): AnyRecord => ({
  type: 'narrative',
  id: narrativeId(section),
  section,
  include: true,
  body: { type: 'doc', content },
});

const narratives = (): readonly AnyRecord[] => [
  narrative('background', [...lots.map((lot) => paragraph(filled(lot, 600))), longTable()]),
  narrative('workforce', [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: filled('Heading', 400) }] },
    {
      type: 'bulletList',
      content: lots.map((lot) => ({
        type: 'listItem' as const,
        content: [
          { type: 'paragraph' as const, content: [{ type: 'text' as const, text: filled(lot, 900) }] },
        ],
      })),
    },
    paragraph(filled('Unbreakable', longestFilled)),
  ]),
];

/** The worked sample with every text that it holds replaced by what is hard to print, up to 5,000 characters long. */
export const hostileRecords = (): readonly AnyRecord[] => {
  const written: Written = new Map();
  return [
    ...sampleRecords()
      .filter(({ type, id: own }) => type !== 'narrative' || !/~(?:background|workforce)$/.test(own))
      .map((record) => {
        if (record.type === 'narrative' || record.type === 'snapshot') return record;
        const schema = recordSchemas[record.type];
        return schema.parse(hostileValue(schema, record, written)) as AnyRecord;
      }),
    ...narratives(),
  ];
};
