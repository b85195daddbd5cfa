import type { ComponentPropsWithRef } from 'react';
import { Icon, type IconName } from './icon.tsx';
import './button.css';

/** At most one `primary` a view; `quiet` has no edge until it is pointed at. */
export type ButtonLook = 'normal' | 'primary' | 'quiet';

/** The class names of a button, for elements that only look like one (a menu's trigger, a link). */
export const buttonClass = (look: ButtonLook = 'normal', dense = false): string =>
  `button button-${look}${dense ? ' button-dense' : ''}`;

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly look?: ButtonLook;
  readonly icon?: IconName;
  /** 24 px high, for bars above a table. */
  readonly dense?: boolean;
}

/** A button: its words are a verb. */
export const Button = ({ look, icon, dense, className, children, ...rest }: ButtonProps) => (
  <button type="button" className={`${buttonClass(look, dense)} ${className ?? ''}`} {...rest}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </button>
);
