/** The first sentence of a text, on one line: what a card has room for. A text without a full stop comes back whole. */
export const firstSentence = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const end = /[.!?](?= [A-Z“"‘(0-9])/.exec(line);
  return end ? line.slice(0, end.index + 1) : line;
};
