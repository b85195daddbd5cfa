import type { GateStanding } from '../../shared/analysis/gates.ts';
import type { Appraisal } from '../../shared/records/aggregate.ts';
import { joinNames } from '../../shared/text/lists.ts';

/** What a gate is called in a line: its code, or its name where it has none. */
export const gateCode = (appraisal: Appraisal, id: string): string => {
  const gate = appraisal.gate.get(id);
  return gate?.code.trim() || gate?.name.trim() || 'a gate without a name';
};

/** "G11" or "G11, G17": the gates as a tag shows them, or the first two of many. */
export const shortCodes = (codes: readonly string[]): string =>
  codes.length > 3 ? `${codes.slice(0, 2).join(', ')} and ${codes.length - 2} more` : codes.join(', ');

/** The gates that bind and that the option fails, with their names, in a sentence. Empty when it fails none. */
export const failedSentence = (appraisal: Appraisal, standing: GateStanding): string => {
  if (standing.failed.length === 0) return '';
  const letter = appraisal.option.get(standing.option)?.letter ?? '';
  const gates = standing.failed.map((id) => {
    const gate = appraisal.gate.get(id);
    return [gate?.code, gate?.name].filter(Boolean).join(' ');
  });
  return `${letter} fails ${standing.failed.length === 1 ? 'a gate that binds' : 'gates that bind'}: ${joinNames(gates)}`;
};
