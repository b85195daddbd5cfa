/** Line icons on a 16 px square. To add one: draw it here with `currentColor`; it never stands without a word. */
const drawings = {
  tick: <path d="M3 8.5l3.2 3.2L13 5" strokeWidth="2" />,
  undo: <path d="M6 4L2.5 7.5 6 11M3 7.5h6.5a3.5 3.5 0 010 7H8" />,
  redo: <path d="M10 4l3.5 3.5L10 11M13 7.5H6.5a3.5 3.5 0 000 7H8" />,
  plus: <path d="M8 3v10M3 8h10" />,
  up: <path d="M8 13V3.5M4 7l4-4 4 4" />,
  down: <path d="M8 3v9.5M4 9l4 4 4-4" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  remove: <path d="M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5" />,
  copy: <path d="M5.5 5.5V3H13v7.5h-2.5M3 5.5h7.5V13H3z" />,
  archive: <path d="M2.5 3h11v3h-11zM3.5 6v7h9V6M6.5 8.5h3" />,
  lock: <path d="M4 7.5h8V13H4zM5.5 7.5V5.3a2.5 2.5 0 015 0v2.2" />,
  chevron: <path d="M4 6l4 4 4-4" />,
  left: <path d="M10 4L6 8l4 4" />,
  right: <path d="M6 4l4 4-4 4" />,
  grip: (
    <path
      d="M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01"
      strokeLinecap="round"
      strokeWidth="2"
    />
  ),
  file: <path d="M4 2.5h5L12.5 6v7.5H4zM9 2.5V6h3.5" />,
} as const;

export type IconName = keyof typeof drawings;

/** A line icon beside its word; hidden from screen readers, which read the word. */
export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    aria-hidden="true"
    focusable="false"
    style={{ flex: 'none' }}
  >
    {drawings[name]}
  </svg>
);
