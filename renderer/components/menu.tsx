import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Icon } from './icon.tsx';
import './button.css';
import './menu.css';

interface MenuProps {
  readonly label: string;
  readonly className: string;
  /** What it began is under way: it keeps the focus and does nothing more until that is done. */
  readonly busy?: boolean;
  readonly items: readonly {
    readonly id: string;
    readonly words: string;
    /** One grey line under the words. */
    readonly line?: string;
    readonly act: () => void;
  }[];
}

/** A button that opens a list of things to do. */
export const Menu = ({ label, className, busy = false, items }: MenuProps) => (
  <MenuTrigger>
    <AriaButton className={className} isPending={busy}>
      {label}
      <Icon name="chevron" />
    </AriaButton>
    <Popover className="menu-popover" placement="bottom end" offset={4}>
      <AriaMenu className="menu" onAction={(key) => items.find(({ id }) => id === key)?.act()}>
        {items.map(({ id, words, line }) => (
          <MenuItem key={id} id={id} textValue={words} className="menu-item">
            <Text slot="label">{words}</Text>
            {line ? (
              <Text slot="description" className="field-hint">
                {line}
              </Text>
            ) : null}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
