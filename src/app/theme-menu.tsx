import Monitor from 'lucide-react/icons/monitor';
import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import { useSyncExternalStore } from 'react';
import { getPreferences, setPreferences, subscribePreferences } from '../storage/preferences.ts';
import { useActions } from '../ui/commands.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';

/** The choice between light, dark and what the system says. */
export function ThemeMenu() {
  const { theme } = useSyncExternalStore(subscribePreferences, getPreferences);
  const { Icon } = THEMES[theme];
  return (
    <Menu
      label="Theme"
      trigger={(wiring) => <IconButton {...wiring} label="Theme" icon={<Icon />} />}
      items={CHOICES.map((choice) => {
        const { label, Icon: ChoiceIcon } = THEMES[choice];
        return {
          label,
          icon: <ChoiceIcon />,
          checked: choice === theme,
          onSelect: () => setPreferences({ theme: choice }),
        };
      })}
    />
  );
}

/** The same choice as commands. */
export function useThemeActions(): void {
  useActions(() =>
    CHOICES.map((choice) => ({
      id: `theme ${choice}`,
      title: `Theme: ${THEMES[choice].label.toLowerCase()}`,
      group: 'View',
      keywords: 'dark light colours',
      run: () => setPreferences({ theme: choice }),
    })),
  );
}

const CHOICES = ['system', 'light', 'dark'] as const;
const THEMES = {
  system: { label: 'As the system', Icon: Monitor },
  light: { label: 'Light', Icon: Sun },
  dark: { label: 'Dark', Icon: Moon },
} as const;
