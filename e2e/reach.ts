// What cannot be reached or read on a screen, as lines that a person can read.
import { expect, type Page, type ViewportSize } from '@playwright/test';

/** Windows that show what breaks first: a small phone, a usual one, and 1440 px at a zoom of 200 %. */
export const WINDOWS = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 720, height: 450 },
] as const satisfies ViewportSize[];

/**
 * Fails where, in any of the windows, in this part of the page, something is wider than the window, is cut off without a way
 * to see it, lies over another text or over a control, or is too small to be hit (WCAG 2.2, 2.5.8).
 */
export async function expectReach(
  page: Page,
  state: string,
  windows: readonly ViewportSize[] = WINDOWS,
  within = 'body',
) {
  for (const size of windows) {
    await page.setViewportSize(size);
    await expect
      .poll(() => page.evaluate(findProblems, within), {
        message: `${state}, ${size.width} px wide`,
      })
      .toEqual([]);
  }
}

/**
 * What is out of reach in the page that it runs in: of the part that this selector names, or of the
 * dialog or menu that is open.
 */
export function findProblems(within: string): string[] {
  const CONTROLS =
    'a[href], button, input, select, textarea, summary, [role=menuitem], [role=option], [role=treeitem], [role=separator][tabindex], [tabindex="0"]';
  type Part = Record<'left' | 'top' | 'right' | 'bottom', number>;
  const problems = new Set<string>();
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  const menu = [...document.querySelectorAll(':popover-open[role=menu]')].at(-1);
  const scope = menu ?? modal ?? document.querySelector(within) ?? document.body;
  const width = document.documentElement.clientWidth;
  const height = window.innerHeight;

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element) => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const named = (element: Element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const { x, y, width: wide, height: high } = element.getBoundingClientRect();
    const at = [x, y, wide, high].map(Math.round).join(' ');
    return `${element.role ?? element.tagName.toLowerCase()} “${name.trim().slice(0, 40)}” at ${at}`;
  };
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('[inert]') === null;
  const ancestors = function* (element: Element) {
    for (let at = element.parentElement; at; at = at.parentElement) yield at;
  };
  /** For screen readers alone, or waiting for focus. */
  const isHiddenAway = (element: Element) =>
    [element, ...ancestors(element)].some((each) => {
      const { position, clipPath, clip } = styleOf(each);
      return position === 'absolute' && (clipPath === 'inset(50%)' || clip.startsWith('rect(0'));
    }) || element.getBoundingClientRect().bottom < -height;

  const all = [...scope.querySelectorAll('*')].filter(
    (element) => !element.closest('svg') && isShown(element) && !isHiddenAway(element),
  );

  /**
   * What of a rectangle of an element those around it let show that have such an overflow: all of
   * them, scrolled as they are; or only those that hide it for good.
   */
  const seen = ({ left, top, right, bottom }: DOMRect, element: Element, clips: RegExp) => {
    const part: Part = { left, top, right, bottom };
    for (const each of [element, ...ancestors(element)]) {
      if (each === document.body) break;
      const { overflow, position } = styleOf(each);
      // Nothing around it clips what is fixed.
      if (position === 'fixed' && overflow === 'visible') break;
      if (!clips.test(overflow)) continue;
      const box = each.getBoundingClientRect();
      part.left = Math.max(part.left, box.left);
      part.top = Math.max(part.top, box.top);
      part.right = Math.min(part.right, box.right);
      part.bottom = Math.min(part.bottom, box.bottom);
      if (position === 'fixed') break;
    }
    return part.right - part.left >= 1 && part.bottom - part.top >= 1 ? part : null;
  };

  // Wider than the window.
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > width) problems.add(`The page is ${scrollWidth} px wide`);
  for (const element of all) {
    const rect = element.getBoundingClientRect();
    if (rect.width === 0 || rect.height === 0) continue;
    if (rect.right <= width + 1 && rect.left >= -1) continue;
    const isScrolled = [...ancestors(element)].some(
      (each) => styleOf(each).overflowX !== 'visible',
    );
    if (!isScrolled) problems.add(`Outside of the window: ${named(element)}`);
  }

  // Cut off: whatever hides what overflows must say it in full somewhere, or open.
  for (const element of all) {
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) continue;
    const { overflowX, overflowY } = styleOf(element);
    const cutsAcross =
      /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutsDown =
      /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (!(cutsAcross || cutsDown) || !element.textContent?.trim()) continue;
    if (element.closest('[title]:not([title=""]), [aria-expanded=false], a[href]')) continue;
    problems.add(`Cut off: ${named(element)}`);
  }

  // Texts that lie over each other, within what scrolls together.
  const layerOf = (element: Element) =>
    [element, ...ancestors(element)].find(
      (each) =>
        /fixed|sticky|absolute/.test(styleOf(each).position) ||
        /auto|scroll/.test(styleOf(each).overflow),
    ) ?? document.body;
  /** What the words of an element flow in: within it, their boxes may cross. */
  const blockOf = (element: Element) =>
    [element, ...ancestors(element)].find((each) => styleOf(each).display !== 'inline') ?? element;
  const lines: { element: Element; block: Element; layer: Element; rect: Part }[] = [];
  const range = document.createRange();
  for (const element of all) {
    if (element instanceof HTMLTextAreaElement) continue;
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      range.selectNodeContents(node);
      const rect = seen(range.getBoundingClientRect(), element, /hidden|clip/);
      if (rect) lines.push({ element, block: blockOf(element), layer: layerOf(element), rect });
    }
  }
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      if (one.layer !== other.layer || one.block === other.block) continue;
      if (one.block.contains(other.block) || other.block.contains(one.block)) continue;
      const across =
        Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down =
        Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (across > 2 && down > 4)
        problems.add(`Texts overlap: ${named(one.element)} and ${named(other.element)}`);
    }
  }

  // Controls: large enough or far enough from others, and not under something.
  const controls = all.filter(
    (element) => element.matches(CONTROLS) && !element.matches(':disabled, [aria-disabled=true]'),
  );
  const target = (control: Element) => control.closest('label') ?? control;
  const centre = (rect: DOMRect) => [rect.x + rect.width / 2, rect.y + rect.height / 2] as const;
  const targets = controls.map((control) => ({
    control: target(control),
    rect: target(control).getBoundingClientRect(),
  }));
  for (const { control, rect } of targets) {
    if (rect.width >= 24 && rect.height >= 24) continue;
    const isInline = control.matches('a') && styleOf(control).display === 'inline';
    if (isInline) continue;
    const [x, y] = centre(rect);
    const near = targets.find(({ control: other, rect: others }) => {
      if (other === control || other.contains(control) || control.contains(other)) return false;
      if (layerOf(other) !== layerOf(control)) return false;
      const across = Math.max(others.left - x, 0, x - others.right);
      const down = Math.max(others.top - y, 0, y - others.bottom);
      return Math.hypot(across, down) < 12;
    });
    if (near) problems.add(`Too small beside ${named(near.control)}: ${named(control)}`);
  }

  const start = { x: window.scrollX, y: window.scrollY };
  const checkHit = (control: Element) => {
    control.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const rect = [...control.getClientRects()].find((each) => each.width > 0 && each.height > 0);
    if (!rect) return;
    const part = seen(rect, control, /hidden|clip|auto|scroll/);
    if (!part) {
      problems.add(`Out of sight: ${named(control)}`);
      return;
    }
    const hit = document.elementFromPoint(
      (part.left + part.right) / 2,
      (part.top + part.bottom) / 2,
    );
    const isHit =
      hit && (control.contains(hit) || hit.contains(control) || target(control).contains(hit));
    if (!isHit) problems.add(`Covered by ${hit ? named(hit) : 'nothing'}: ${named(control)}`);
  };
  // From both ends: each comes to the lower edge of what scrolls once, and to the upper one.
  for (const control of controls) checkHit(control);
  for (const control of controls.toReversed()) checkHit(control);
  window.scrollTo(start.x, start.y);
  return [...problems].slice(0, 12);
}
