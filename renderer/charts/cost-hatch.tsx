/** The hatching of what counts as cost, or is lost: readable in black and white. To be filled with as url(#id). */
export const CostHatch = ({ id }: { readonly id: string }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="6" height="6" fill="var(--seg-cost)" />
    <rect width="2" height="6" fill="var(--seg-cost-line)" />
  </pattern>
);
