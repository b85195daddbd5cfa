import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { figurePlace } from '../../../shared/paper/figure-place.ts';
import { recordHref, stageHref, stages } from '../../session/route.ts';
import { useAnalysis, useAppraisal, useSession } from '../../session/use-session.ts';
import type { PageLink } from './page-links.ts';

/** A link as it is drawn: where it goes in the app, and what is said of it. */
interface DrawnLink extends PageLink {
  /** Null for one that the page itself follows, or that leads out of the app. */
  readonly href: string | null;
  readonly said: string;
}

const useDrawnLinks = (links: readonly PageLink[]): readonly DrawnLink[] => {
  const id = useSession((session) => session.id);
  const appraisal = useAppraisal();
  const analysis = useAnalysis();
  return useMemo(
    () =>
      links.flatMap((link): readonly DrawnLink[] => {
        const { leads } = link;
        if (leads.kind === 'within') return [{ ...link, href: null, said: '' }];
        if (leads.kind === 'outside') {
          return [{ ...link, href: null, said: `${leads.address}. Links out of the app are not opened.` }];
        }
        const place = figurePlace(leads.source, { appraisal, analysis });
        if (!place) return [];
        const { stage, record, field, what } = place;
        const name = stages.find(([key]) => key === stage)?.[1] ?? '';
        return [
          {
            ...link,
            href: record ? recordHref(id, stage, record, field) : stageHref(id, stage),
            said: `${what}: open it on ${name}`,
          },
        ];
      }),
    [links, id, appraisal, analysis],
  );
};

interface LinksProps {
  readonly number: number;
  readonly links: readonly PageLink[];
  /** Whether this is the page that is read: its links alone are a stop for Tab. */
  readonly isRead: boolean;
  readonly onGo: (destination: string) => void;
}

const percent = (share: number): string => `${share * 100}%`;

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(last, at + 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * The links of a page, each over its words. Those of the page that is read are one stop for Tab, and the arrows go from
 * one to the next: a page has dozens of figures. The one that is pointed at or has the focus says where it leads; Escape takes that away.
 */
export const PageLinks = ({ number, links, isRead, onGo }: LinksProps) => {
  const drawn = useDrawnLinks(links);
  const group = useRef<HTMLElement>(null);
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState<string | null>(null);
  const stop = Math.min(at, drawn.length - 1);
  const tip = drawn.find(({ id, said }) => id === shown && said !== '');
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && tip) {
      setShown(null);
      event.stopPropagation();
      return;
    }
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = move(stop, drawn.length - 1);
    setAt(next);
    const [element] = group.current?.querySelectorAll<HTMLElement>(`[data-link="${next}"]`) ?? [];
    element?.focus();
  };
  if (drawn.length === 0) return null;
  return (
    <nav ref={group} className="pdf-links" aria-label={`Links on page ${number}`} onKeyDown={press}>
      {drawn.map((link, index) => {
        const { id, href, said, text, leads } = link;
        const given = {
          'data-link': index,
          className: `pdf-link pdf-link-${leads.kind}`,
          style: {
            left: percent(link.left),
            top: percent(link.top),
            width: percent(link.width),
            height: percent(link.height),
          },
          tabIndex: isRead && index === stop ? 0 : -1,
          'aria-label': said === '' ? text : `${text}. ${said}`,
          onPointerEnter: () => setShown(id),
          onPointerLeave: () => setShown(null),
          onFocus: () => {
            setAt(index);
            setShown(id);
          },
          onBlur: () => setShown(null),
        };
        return href === null ? (
          <button
            key={id}
            type="button"
            {...given}
            onClick={() => (leads.kind === 'within' ? onGo(leads.destination) : setShown(id))}
          />
        ) : (
          <a key={id} href={href} {...given} />
        );
      })}
      {tip && (
        <p
          aria-hidden="true"
          className={tip.left > 0.5 ? 'pdf-tip pdf-tip-left' : 'pdf-tip'}
          style={{
            top: percent(tip.top + tip.height),
            ...(tip.left > 0.5 ? { right: percent(1 - tip.left - tip.width) } : { left: percent(tip.left) }),
          }}
        >
          {tip.said}
        </p>
      )}
    </nav>
  );
};
