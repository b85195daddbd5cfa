/** A worked sample that the app brings: where its file is, and what the library says about it. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Path among the app's own files. */
  readonly asset: string;
}

/** Every sample. To add one: put its file into resources/samples and name it here. */
export const samples: readonly Sample[] = [
  {
    id: 'carlisle',
    title: 'Carlisle locality: options for an integrated care organisation',
    summary:
      'A worked sample with four options, ten weighted criteria, scores with reasons and five-year costs. The figures are illustrative.',
    asset: 'resources/samples/carlisle.icoa.json',
  },
];
