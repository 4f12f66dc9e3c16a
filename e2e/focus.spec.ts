// Whoever goes by keys sees where they are: a mark with contrast, and nothing on top of it.
import type { Page } from '@playwright/test';
import { samplePlan } from '../src/plan/sample.ts';
import type { Plan } from '../src/plan/schema.ts';
import { expect, test } from './fixtures.ts';
import { addPlan, openLibrary } from './library-page.ts';
import { card, openCard, openPlanFile } from './plan-page.ts';

/** What is wrong with the mark of what has the focus: nothing is `''`. */
function problemOfFocus(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return '';
  const name = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
  const who = `${focused.tagName.toLowerCase()} “${name.trim().slice(0, 40)}”`;

  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!paint) throw new Error('This browser has no canvas.');
  const rgba = (color: string) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  /** Relative luminance, as WCAG 2.2 defines it. */
  const luminance = (color: string) => {
    const [red, green, blue] = rgba(color).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const contrast = (one: string, other: string) => {
    const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
  };
  const behind = (element: Element | null): string => {
    if (!element) return getComputedStyle(document.body).backgroundColor;
    const { backgroundColor } = getComputedStyle(element);
    return (rgba(backgroundColor)[3] ?? 0) > 250 ? backgroundColor : behind(element.parentElement);
  };

  // A link that stands for its whole row is marked around the row.
  const row = focused.closest('li') ?? focused;
  const hasMark = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const marked = [focused, row].find(hasMark);
  if (!marked) return `${who} has no mark of focus`;
  const mark = getComputedStyle(marked);
  // A mark inside of its element is seen on the element itself.
  const isInside = Number.parseFloat(mark.outlineOffset) < 0;
  const ground = behind(isInside ? marked : marked.parentElement);
  if (contrast(mark.outlineColor, ground) < 3)
    return `${who} has a mark of ${mark.outlineColor} on ${ground}`;

  const box = focused.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (right - left < 2 || bottom - top < 2) return `${who} is out of the window`;
  const isSeenAt = (x: number, y: number) => {
    const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
    return (
      hit !== null && (focused.contains(hit) || (hit.closest('label')?.contains(focused) ?? false))
    );
  };
  const isSeen = [0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => isSeenAt(x, y)));
  return isSeen ? '' : `${who} is covered`;
}

/** The example with its first two steps alone: every kind of control, and not many times over. */
function shortPlan(): Plan {
  const plan = samplePlan();
  return {
    ...plan,
    tasks: plan.tasks.slice(0, 1).map((task) => ({ ...task, steps: task.steps.slice(0, 2) })),
  };
}

/** Goes through all stops of the Tab key, and says what is wrong at each; `least` are there. */
async function problemsOnTheWay(page: Page, least: number): Promise<string[]> {
  const problems: string[] = [];
  const isNew = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return false;
      const isNewOne = !activeElement.hasAttribute('data-passed');
      activeElement.setAttribute('data-passed', '');
      return isNewOne;
    });
  let stops = 0;
  for (; stops < 200; stops += 1) {
    // In code, and in all items but the first, Tab indents until Escape lets go.
    const isTabTaken = await page.evaluate(() =>
      document.activeElement?.matches(
        'textarea:is([data-part="code"], [aria-label*=", item "]:not([aria-label$=", item 1"]))',
      ),
    );
    if (isTabTaken) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    if (!(await isNew())) break;
    // What scrolls into sight may become whole first.
    let problem = '';
    await expect
      .poll(async () => {
        problem = await page.evaluate(problemOfFocus);
        return problem;
      })
      .toBe('')
      .catch(() => problems.push(problem));
  }
  expect(stops).toBeGreaterThanOrEqual(least);
  return problems;
}

test('a mark that is missing, faint or covered is found', async ({ page }) => {
  await openLibrary(page);
  await page.getByRole('button', { name: 'Open a plan that you were sent' }).focus();
  await page.keyboard.press('Shift+Tab');
  const focused = page.locator(':focus');
  await expect.poll(() => page.evaluate(problemOfFocus)).toBe('');
  const spoil = (property: string, value: string) =>
    focused.evaluate(
      (element, [key, to]) => {
        (element as HTMLElement).style.setProperty('transition', 'none');
        (element as HTMLElement).style.setProperty(key, to);
      },
      [property, value] as const,
    );
  await spoil('outline-color', 'rgb(250 250 250)');
  expect(await page.evaluate(problemOfFocus)).toMatch(/has a mark of/);
  await spoil('outline-style', 'none');
  expect(await page.evaluate(problemOfFocus)).toMatch(/has no mark/);
  await spoil('outline', '2px solid black');
  await page.evaluate(() => {
    const cover = document.body.appendChild(document.createElement('div'));
    Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '9' });
  });
  expect(await page.evaluate(problemOfFocus)).toMatch(/is covered/);
});

for (const { theme, width, height } of [
  { theme: 'light', width: 1440, height: 900 },
  { theme: 'dark', width: 390, height: 844 },
] as const) {
  test.describe(`${theme}, ${width} px wide`, () => {
    test.use({ colorScheme: theme, viewport: { width, height } });

    test('focus is seen at every stop on the shelves', async ({ page }) => {
      await openLibrary(page);
      expect(await problemsOnTheWay(page, 6)).toEqual([]);
      await addPlan(page, 'Rate limits');
      expect(await problemsOnTheWay(page, 6)).toEqual([]);
    });

    test('focus is seen at every stop of a plan', async ({ page }) => {
      test.slow();
      await openPlanFile(page, shortPlan());
      await openCard(page, /^Step 1/);
      await expect(card(page, /^Step 1/).getByRole('button', { name: 'Done' })).toBeVisible();
      await page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
      });
      expect(await problemsOnTheWay(page, 50)).toEqual([]);
    });

    test('focus is seen at every stop of what opens over a plan', async ({ page }) => {
      await openPlanFile(page, samplePlan());
      await page.getByRole('button', { name: 'Export' }).click();
      const dialog = page.getByRole('dialog', { name: 'Export' });
      await expect(dialog.getByRole('button', { name: 'Copy as Markdown' })).toBeEnabled();
      expect(await problemsOnTheWay(page, 5)).toEqual([]);
    });
  });
}
