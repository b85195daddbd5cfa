/** A worked sample that the app brings: where its file is, and what the library says about it. */
export interface Sample {
  readonly id: string;
  /** What its button says. */
  readonly button: string;
  readonly title: string;
  readonly summary: string;
  /** Path among the app's own files. */
  readonly asset: string;
}

/** Every sample. To add one: put its file into resources/samples and name it here. */
export const samples: readonly Sample[] = [
  {
    id: 'carlisle',
    button: 'Open the worked sample',
    title: 'Carlisle locality: options for an integrated care organisation',
    summary:
      'A worked sample with four options on the short list, gates, employers, ten weighted criteria, the scores of eighteen people, five-year costs and risks. The figures are illustrative.',
    asset: 'resources/samples/carlisle.icoa.json',
  },
  {
    id: 'south-lakeland',
    button: 'Open the South Lakeland sample',
    title: 'South Lakeland locality: a federation of practices and two alternatives',
    summary:
      'A second sample that bids to be a pilot: measured criteria with value functions, families of criteria, and weights judged by four methods. The figures are illustrative.',
    asset: 'resources/samples/south-lakeland.icoa.json',
  },
];
