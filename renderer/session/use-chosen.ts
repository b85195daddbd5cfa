import { useState } from 'react';
import type { RecordType } from '../../shared/records/record.ts';
import { useJumpTarget } from './jump.ts';

/** Which record of a list is chosen: the one that a link has asked for, until another is picked. */
export const useChosen = (type: RecordType): readonly [string | null, (id: string | null) => void] => {
  const asked = useJumpTarget(type);
  const [picked, setPicked] = useState<{ readonly id: string | null; readonly asked: string | null }>({
    id: asked,
    asked,
  });
  return [picked.asked === asked ? picked.id : asked, (id) => setPicked({ id, asked })];
};
