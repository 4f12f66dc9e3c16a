/**
 * Word writes its lists as paragraphs that say how deep they are and start with their bullet
 * or number: `<p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o</span>Text</p>`.
 */
export function listWordParagraphs(body: HTMLElement): void {
  let path: HTMLElement[] = [];
  let last: Element | null = null;
  for (const paragraph of body.querySelectorAll<HTMLElement>('p[data-style*="mso-list"]')) {
    const level = levelOf(paragraph);
    if (level === null) continue;
    const isNext = last !== null && paragraph.previousElementSibling === last;
    if (!isNext) path = [];
    const sign = takenSign(paragraph);
    const name = /^\(?(?:\d+|[a-z]|[ivx]+)[.)]/i.test(sign) ? 'ol' : 'ul';
    path = path.slice(0, level);
    // A level that was skipped holds nothing: one deeper is as deep as it goes.
    if (path.length < level) {
      const list = paragraph.ownerDocument.createElement(name);
      const item = path.at(-1)?.lastElementChild;
      if (item) item.append(list);
      else paragraph.before(list);
      path.push(list);
    }
    const item = paragraph.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    path.at(-1)?.append(item);
    paragraph.remove();
    last = path[0] ?? null;
  }
}

/** From 1; null for a paragraph that is in no list. */
function levelOf(paragraph: Element): number | null {
  const said = /mso-list:[^;]*level(\d)/i.exec(paragraph.getAttribute('data-style') ?? '')?.[1];
  return said === undefined ? null : Number.parseInt(said, 10);
}

/** Takes the bullet or number out of a paragraph. */
function takenSign(paragraph: Element): string {
  const sign = [...paragraph.querySelectorAll('span[data-style]')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('data-style') ?? ''),
  );
  sign?.remove();
  return sign?.textContent?.trim() ?? '';
}
