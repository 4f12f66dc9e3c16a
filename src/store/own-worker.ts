/** A worker from the build; `url` is what `?worker&url` gives. Throws where the browser runs none. */
export function ownWorker(url: string): Worker {
  return new Worker(trustedUrl(url), { type: 'module' });
}

/** The page's policy takes no plain text for the address of a script; this one comes from the build. */
function trustedUrl(url: string): string {
  policy ??= trustedTypes?.createPolicy('planform-worker', { createScriptURL: (own) => own });
  return (policy?.createScriptURL(url) ?? url) as string;
}

interface UrlPolicy {
  createScriptURL(url: string): unknown;
}
let policy: UrlPolicy | undefined;
const { trustedTypes } = globalThis as {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): UrlPolicy;
  };
};
