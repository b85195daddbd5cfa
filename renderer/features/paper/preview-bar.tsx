import { type FormEvent, useId, useState } from 'react';
import { formatPercent } from '../../../shared/text/numbers.ts';
import { Button } from '../../components/button.tsx';
import { larger, largest, smaller, smallest, type Zoom } from './preview-zoom.ts';

interface BarProps {
  readonly zoom: Zoom;
  /** The scale that the pages have now. */
  readonly scale: number;
  readonly page: number;
  /** 0 before there is a document. */
  readonly pages: number;
  readonly strip: boolean;
  readonly parts: boolean;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onPage: (page: number) => void;
  readonly onStrip: (shown: boolean) => void;
  readonly onParts: (shown: boolean) => void;
}

/** The bar over the preview: what stands beside it, which page, how large. */
export const PreviewBar = (props: BarProps) => {
  const { zoom, scale, page, pages, strip, parts, onZoom, onPage, onStrip, onParts } = props;
  return (
    <div className="paper-preview-bar">
      <Button look="quiet" dense icon={parts ? 'left' : 'right'} onClick={() => onParts(!parts)}>
        {parts ? 'Hide parts' : 'Show parts'}
      </Button>
      <Button look="quiet" dense aria-pressed={strip} onClick={() => onStrip(!strip)}>
        Pages
      </Button>
      <PageField key={page} page={page} pages={pages} onPage={onPage} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a box of the form */}
      <div role="group" className="paper-zoom" aria-label="Size of the preview">
        <Button dense aria-pressed={zoom === 'width'} onClick={() => onZoom('width')}>
          Fit width
        </Button>
        <Button dense aria-pressed={zoom === 'page'} onClick={() => onZoom('page')}>
          Whole page
        </Button>
        <Button dense aria-pressed={zoom === 1} onClick={() => onZoom(1)}>
          100%
        </Button>
        {/* At the ends they keep the focus: only what they do is off. */}
        <Button
          dense
          aria-label="Smaller"
          title="Ctrl+−"
          aria-disabled={scale <= smallest}
          onClick={() => scale > smallest && onZoom(smaller(scale))}
        >
          −
        </Button>
        <span className="paper-zoom-now">{formatPercent(scale)}</span>
        <Button
          dense
          aria-label="Larger"
          title="Ctrl++"
          aria-disabled={scale >= largest}
          onClick={() => scale < largest && onZoom(larger(scale))}
        >
          +
        </Button>
      </div>
    </div>
  );
};

/** "Page 3 of 26": another number goes there. What is half-typed is dropped when the page turns. */
const PageField = ({ page, pages, onPage }: Pick<BarProps, 'page' | 'pages' | 'onPage'>) => {
  const id = useId();
  const [typed, setTyped] = useState(`${page}`);
  const go = (event?: FormEvent): void => {
    event?.preventDefault();
    const wanted = Number(typed.trim());
    if (typed.trim() === '' || !Number.isInteger(wanted)) setTyped(`${page}`);
    else {
      const next = Math.min(pages, Math.max(1, wanted));
      setTyped(`${next}`);
      if (next !== page) onPage(next);
    }
  };
  if (pages === 0) return null;
  return (
    <form className="paper-page-field" onSubmit={go}>
      <label htmlFor={id}>Page</label>
      <input
        id={id}
        className="field-box"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => go()}
      />
      <span>of {pages}</span>
    </form>
  );
};
