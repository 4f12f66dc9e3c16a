/** Lists as documents, trackers and chats write them, as nested lists with boxes. */

/** Puts lists that only say how deep they are, or that stand beside items, into their items. */
export function nestLists(body: HTMLElement): void {
  for (const task of body.querySelectorAll<HTMLElement>('div[data-task-state]')) itemOfTask(task);
  for (const list of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    const before = list.previousElementSibling;
    if (before?.nodeName === 'LI') before.append(list);
    else if (list.parentElement) list.replaceWith(...list.children);
  }
  for (const list of body.querySelectorAll<HTMLElement>('ul, ol')) {
    const depth = saidDepth(list);
    const before = list.previousElementSibling;
    const item = depth ? lastItem(before, depth) : null;
    if (item) joinList(item, list);
    else if (depth === 0 && before?.nodeName === list.nodeName) {
      before.append(...list.children);
      list.remove();
    }
  }
}

/** Boxes as `data-box`, and items without paragraphs where they are one. */
export function tidyItems(body: HTMLElement): void {
  for (const item of body.querySelectorAll<HTMLElement>('li')) {
    const box = boxOf(item);
    if (box !== null) item.dataset.box = box;
    for (const sign of item.querySelectorAll(':scope > :is(input, img), :scope > * > input')) {
      if (box !== null) sign.remove();
    }
    const blocks = [...item.children].filter(({ nodeName }) => nodeName === 'P');
    const [only, second] = blocks;
    if (only && !second) only.replaceWith(...only.childNodes);
  }
}

function boxOf(item: HTMLElement): 'open' | 'done' | null {
  const input = item.querySelector(
    ':scope > input[type=checkbox], :scope > :is(p, label, div, span) > input[type=checkbox]',
  );
  if (input) return input.hasAttribute('checked') ? 'done' : 'open';
  const sign = item.querySelector(':scope > .checkbox');
  if (sign) return sign.classList.contains('checkbox-on') ? 'done' : 'open';
  const { checked, list, taskState, inlineTaskId } = item.dataset;
  const said = item.getAttribute('aria-checked') ?? checked ?? list ?? taskState;
  if (said !== undefined && /^(?:true|checked|done)$/i.test(said)) return 'done';
  if (said !== undefined && /^(?:false|unchecked|todo)$/i.test(said)) return 'open';
  if (inlineTaskId !== undefined) return item.classList.contains('checked') ? 'done' : 'open';
  return null;
}

/** A task of an Atlassian editor: a list item that calls itself a div. */
function itemOfTask(task: HTMLElement): void {
  const item = task.ownerDocument.createElement('li');
  item.dataset.taskState = task.dataset.taskState ?? '';
  item.append(...task.childNodes);
  const before = task.previousElementSibling;
  if (before?.nodeName === 'UL') {
    before.append(item);
    task.remove();
    return;
  }
  const list = task.ownerDocument.createElement('ul');
  list.append(item);
  task.replaceWith(list);
}

/** How deep a list says that it is, from 0: Slack and Quill write one list below the other. */
function saidDepth(list: HTMLElement): number | null {
  const [first] = list.children;
  const said =
    list.dataset.indent ??
    first?.getAttribute('data-stringify-indent') ??
    /ql-indent-(\d)/.exec(first?.className ?? '')?.[1];
  return said === undefined || said === null ? null : Number.parseInt(said, 10) || 0;
}

function lastItem(list: Element | null, depth: number): Element | null {
  let item = list?.matches('ul, ol') ? list.lastElementChild : null;
  for (let level = 1; level < depth; level++) {
    const inner: Element | null = item?.lastElementChild ?? null;
    if (!inner?.matches('ul, ol')) break;
    item = inner.lastElementChild;
  }
  return item;
}

function joinList(item: Element, list: Element): void {
  const inner = item.lastElementChild;
  if (inner?.nodeName === list.nodeName) {
    inner.append(...list.children);
    list.remove();
  } else item.append(list);
}
