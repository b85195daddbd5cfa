/** Marker shapes in palette order A to H, on a 16 px square. */
const shapes = [
  <circle key="circle" cx="8" cy="8" r="5" />,
  <rect key="square" x="3.5" y="3.5" width="9" height="9" />,
  <path key="triangle" d="M8 2.5L13.5 12.5H2.5Z" />,
  <path key="diamond" d="M8 1.5L14.5 8L8 14.5L1.5 8Z" />,
  <path key="down-triangle" d="M8 13.5L13.5 3.5H2.5Z" />,
  <path key="plus" d="M6 2.5h4V6h3.5v4H10v3.5H6V10H2.5V6H6Z" />,
  <path key="star" d="M8 1.8l1.7 4.1 4.4.3-3.4 2.9 1.1 4.3L8 11.1l-3.8 2.3 1.1-4.3L1.9 6.2l4.4-.3Z" />,
  <path
    key="ring"
    d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm0 3a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z"
  />,
] as const;

/** The colour of an option, as a CSS value. After eight they come round again: the letter tells them apart. */
export const optionColour = (colour: number): string => `var(--opt-${(colour % 8) + 1})`;

/** The dash of an option's line in a chart, as a CSS value. */
export const optionDash = (colour: number): string => `var(--dash-${(colour % 8) + 1})`;

/** An option's marker inside a drawing, around the point (x, y); `size` is the side of its square, in px. */
export const OptionMarker = ({
  x,
  y,
  colour,
  size = 16,
}: {
  readonly x: number;
  readonly y: number;
  readonly colour: number;
  readonly size?: number;
}) => (
  <g
    transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 16})`}
    fill={optionColour(colour)}
    data-option-place={colour % shapes.length}
  >
    {shapes[colour % shapes.length]}
  </g>
);

interface OptionMarkProps {
  /** Place in the palette, 0-based: `analysis.options[…].colour`. */
  readonly colour: number;
  /** Drawn in bold after the marker where given. */
  readonly letter?: string;
}

/** An option's marker: its own shape in its own colour, with its letter where that does not stand beside it. */
export const OptionMark = ({ colour, letter }: OptionMarkProps) => {
  const shape = (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill={optionColour(colour)}
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {shapes[colour % shapes.length]}
    </svg>
  );
  if (letter === undefined) return shape;
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}>
      {shape}
      <b>{letter}</b>
    </span>
  );
};

/** The palette place of an option's letter: A is 0. */
export const colourOfLetter = (letter: string): number => Math.max(0, letter.charCodeAt(0) - 65);
