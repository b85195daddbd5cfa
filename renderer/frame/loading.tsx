import './loading.css';

/** Grey rows where content will be; nothing at all for the first 300 ms. */
export const Loading = () => (
  <div className="loading" role="status" aria-label="Loading">
    {[0, 1, 2, 3, 4, 5].map((row) => (
      <i key={row} />
    ))}
  </div>
);
