/** The fields that the headings and labels of a template are. */
import { keyFor } from '../../plan/own.ts';
import type { OwnKind } from '../../plan/own-format.ts';
import { allFields } from '../built-in/all-fields.ts';
import type { FieldPart } from '../language/definition.ts';
import { ownPath } from '../language/field-value.ts';
import { normalName } from '../language/marks.ts';
import type { Level } from '../language/parts.ts';
import { findNamed } from './names.ts';

/** Gives each part of a template a path that no other has. */
export class TemplatePaths {
  private readonly paths: Record<Level, string[]> = { plan: [], task: [], step: [] };
  private readonly keys = new Set<string>();

  /**
   * The path of a field of this kind: of one that any plan may have, where its words name one of just
   * that kind; else of one's own. `field` says which, where the template does.
   */
  for(of: Level, label: string, kind: OwnKind, field?: string): string {
    if (field !== undefined) return field === '' ? this.new(label) : this.take(of, field);
    const isFree = ({ path }: FieldPart) => !this.paths[of].includes(path);
    const found = findNamed(allFields()[of], label, (part): part is FieldPart => {
      return part.part === 'field' && isFree(part) && isOfKind(part, kind);
    });
    return found?.beside.length === 0 ? this.take(of, found.part.path) : this.new(label);
  }

  /** Of a field of one's own. */
  new(label: string): string {
    const key = keyFor(normalName(label), this.keys);
    this.keys.add(key);
    return ownPath(key);
  }

  /** Keeps a path from other parts. */
  take(of: Level, path: string): string {
    this.paths[of].push(path);
    return path;
  }
}

/** Whether a field that any plan may have is just of a kind, so that it prints as the template does. */
function isOfKind({ kind }: FieldPart, own: OwnKind): boolean {
  if (kind.id === 'prose' || kind.id === 'line' || kind.id === 'snippets') return kind.id === own;
  if (kind.id !== 'list') return false;
  return own === (kind.options.box === 'open' ? 'checklist' : 'list');
}
