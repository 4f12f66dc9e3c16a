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
  const page = document.documentElement;
  if (theme === 'system') page.removeAttribute('data-theme');
  else page.setAttribute('data-theme', theme);
}
