import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { followThemePreference } from './app/theme.ts';
import './app/styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root" to mount in.');
followThemePreference();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
