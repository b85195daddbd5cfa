/** The app's sign: three lines of a ranking. */
export const AppSign = () => (
  <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d="M3 4.5h14M3 10h9M3 15.5h5" stroke="currentColor" strokeWidth="2.4" fill="none" />
  </svg>
);
