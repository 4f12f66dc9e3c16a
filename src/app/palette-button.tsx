import Search from 'lucide-react/icons/search';
import { IconButton } from '../ui/icon-button.tsx';
import { KEYS } from '../ui/keys.ts';
import { openPalette } from './late-app-tools.tsx';

/** The way by pointer and finger to all that keys do. */
export function PaletteButton() {
  return (
    <IconButton
      label="Command palette"
      shortcut={KEYS.help.palette}
      icon={<Search />}
      aria-haspopup="dialog"
      onClick={openPalette}
    />
  );
}
