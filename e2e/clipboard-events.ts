// Events of the clipboard with what the browser's own keys cannot put there.
import type { Locator } from '@playwright/test';

export interface Pasted {
  readonly html?: string;
  readonly plain?: string;
  readonly types?: readonly string[];
  /** Copied by VS Code, from a file in this language. */
  readonly mode?: string;
  /** A file of this type. */
  readonly file?: string;
}

/** Pastes, or drops, into a text what the browser's own keys cannot put on the clipboard. */
export async function give(target: Locator, event: 'paste' | 'drop', pasted: Pasted) {
  await target.evaluate(
    (element, { event, html, plain, types, mode, file }) => {
      const data = new DataTransfer();
      if (html !== undefined) data.setData('text/html', html);
      if (plain !== undefined) data.setData('text/plain', plain);
      for (const type of types ?? []) data.setData(type, '{}');
      if (mode !== undefined) data.setData('vscode-editor-data', `{"version":1,"mode":"${mode}"}`);
      if (file) data.items.add(new File(['x'], 'shot', { type: file }));
      const how = { bubbles: true, cancelable: true };
      const given = event === 'paste' ? new ClipboardEvent(event, how) : new DragEvent(event, how);
      // Set on the event: Firefox lets nobody say with which `clipboardData` it is made.
      Object.defineProperty(given, event === 'paste' ? 'clipboardData' : 'dataTransfer', {
        value: data,
      });
      element.dispatchEvent(given);
    },
    { event, ...pasted },
  );
}
