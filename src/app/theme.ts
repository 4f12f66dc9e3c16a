import { getPreferences, subscribePreferences } from '../storage/preferences.ts';

/**
 * Puts the chosen theme on the page, now and whenever it changes; `styles.css` does
 * the rest. To be called before the first paint. "System" is the absence of a choice.
 */
export function followThemePreference(): () => void {
  applyTheme();
  return subscribePreferences(applyTheme);
}

function applyTheme(): void {
  const { theme } = getPreferences();
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
