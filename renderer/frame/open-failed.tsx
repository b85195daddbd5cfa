import type { Failure } from '../../shared/contract/result.ts';
import { buttonClass } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { libraryHref } from '../session/route.ts';

/** An appraisal could not be opened: what happened, and the way back. */
export const OpenFailed = ({ failure }: { readonly failure: Failure }) => (
  <main>
    <Notice
      look="warning"
      actions={
        <a href={libraryHref} className={buttonClass()}>
          All appraisals
        </a>
      }
    >
      {failure.message} {failure.next}
    </Notice>
  </main>
);
