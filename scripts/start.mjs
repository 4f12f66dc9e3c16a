// npm start: the production build, served on this machine and opened in the browser.
//
//   npm start -- --no-open     does not open a browser
//   npm start -- --port 5000   takes another port
import { parseArgs } from 'node:util';
import { installPackages, root } from './setup.mjs';

// One port, always the same where it is free: a browser keeps plans per address, port included.
const PORT = '4816';

const { values } = parseArgs({
  options: { 'no-open': { type: 'boolean' }, port: { type: 'string', default: PORT } },
});
const wanted = Number(values.port);

const hasScreen =
  process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const open = Boolean(!values['no-open'] && !process.env.CI && hasScreen);

try {
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
    throw new Error(`--port ${values.port} is no port: it wants a number from 1 to 65535.`);
  }
  installPackages();
  const { build, preview } = await import('vite');
  await build({ root, logLevel: 'warn' });
  // The next free port is taken where this one is not free.
  const server = await preview({ root, preview: { port: wanted, open } });
  const url = server.resolvedUrls?.local[0] ?? '';
  if (new URL(url).port !== String(wanted)) {
    process.stdout.write(
      `\nPort ${wanted} is taken, perhaps by a Planform that still runs. A browser keeps plans for\n` +
        'each address: plans that were made at the other one are not in the list here.\n',
    );
  }
  process.stdout.write(`\nPlanform is at ${url}\nCtrl+C ends it.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
