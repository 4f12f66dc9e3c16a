// The text of a PDF that Chromium made, page by page, to look at what is printed.
import { inflateSync } from 'node:zlib';

/** The text of each page, without white space: where a word stands is drawn, not written. */
export function pdfPages(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const fontMaps = new Map<string, Map<number, string>>();
  const mapOf = (font: string) => {
    const known = fontMaps.get(font);
    if (known) return known;
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1] ?? '';
    const map = charactersIn(objects.get(unicode)?.stream ?? '');
    fontMaps.set(font, map);
    return map;
  };
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map(({ head }) => {
    const fonts = new Map(
      [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [name, font]),
    );
    const contents = [...(/\/Contents (?:\[([^\]]*)\]|(\d+ 0 R))/.exec(head) ?? [])]
      .slice(1)
      .join('');
    const refs = [...contents.matchAll(/(\d+) 0 R/g)].map(([, ref = '']) => ref);
    const drawn = refs.map((ref) => objects.get(ref)?.stream ?? '').join('\n');
    let map = new Map<number, string>();
    let text = '';
    for (const [, font, hex, literal] of drawn.matchAll(
      /\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\(((?:[^()\\]|\\[\s\S])*)\)/g,
    )) {
      if (font !== undefined) map = mapOf(fonts.get(font) ?? '');
      const bytes = hex === undefined ? bytesOf(literal ?? '') : Buffer.from(hex, 'hex');
      for (let at = 0; at + 1 < bytes.length; at += 2)
        text += map.get(bytes.readUInt16BE(at)) ?? '';
    }
    return text.replaceAll(/\s/g, '');
  });
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const source = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
    const from = match.index + match[0].length;
    const end = source.indexOf('endobj', from);
    const at = source.indexOf('stream\n', from);
    const isStream = at >= 0 && at < end;
    const head = source.slice(from, isStream ? at : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const body = pdf.subarray(at + 7, at + 7 + length);
    const stream = !isStream
      ? ''
      : /\/FlateDecode/.test(head)
        ? inflated(body)
        : body.toString('latin1');
    objects.set(match[1] ?? '', { head, stream });
  }
  return objects;
}

function inflated(body: Buffer): string {
  return inflateSync(body).toString('latin1');
}

/** What each glyph of a font stands for: lines `<0003> <0020>`, and ranges of them. */
function charactersIn(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  const textOf = (hex: string) =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((each) => Number.parseInt(each, 16)));
  for (const [, lines = ''] of cmap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g))
      map.set(Number.parseInt(glyph, 16), textOf(text));
  }
  for (const [, lines = ''] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const from = Number.parseInt(first, 16);
      for (let glyph = from; glyph <= Number.parseInt(last, 16); glyph++)
        map.set(glyph, String.fromCharCode(Number.parseInt(text, 16) + glyph - from));
    }
  }
  return map;
}

function bytesOf(literal: string): Buffer {
  const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const text = literal.replaceAll(/\\(?:(\d{1,3})|([\s\S]))/g, (_, octal, sign) =>
    octal === undefined ? (NAMED[sign] ?? sign) : String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Buffer.from(text, 'latin1');
}
