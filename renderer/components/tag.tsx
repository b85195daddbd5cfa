import type { ReactNode } from 'react';
import './tag.css';

interface TagProps {
  /** `notice`: amber, for what a reader must know; `chosen`: blue; `plain`: grey. */
  readonly look?: 'plain' | 'notice' | 'chosen';
  readonly children: ReactNode;
}

/** A word or two that mark a thing: "Illustrative sample", "Comparator". */
export const Tag = ({ look = 'plain', children }: TagProps) => (
  <span className={`tag tag-${look}`}>{children}</span>
);
