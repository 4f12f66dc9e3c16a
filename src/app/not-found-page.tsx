import { AppBar } from '../ui/app-bar.tsx';
import { LIBRARY_ADDRESS } from './addresses.ts';
import { Notice } from './notice.tsx';
import { ThemeMenu } from './theme-menu.tsx';

/** An address that leads nowhere. */
export function NotFoundPage({ address }: { readonly address: string }) {
  return (
    <>
      <title>Page not found · Planform</title>
      <AppBar home={LIBRARY_ADDRESS}>
        <ThemeMenu />
      </AppBar>
      <main>
        <Notice title="There is no page at this address">
          <p>
            Nothing is at <code className="font-mono text-sm">{address}</code>. Perhaps the link was
            cut off when it was copied. Your plans are where they were.
          </p>
          <p>
            <a href={LIBRARY_ADDRESS} className="font-medium text-accent underline">
              Go to your plans
            </a>
          </p>
        </Notice>
      </main>
    </>
  );
}
