/** The empty plan of a format as a template: with help below the headings, and slots of the right kind. */
import { writtenYamlText } from '../../markdown/yaml-text.ts';
import { emptyPlan } from '../../plan/blank.ts';
import { blankPlan } from '../../plan/blank-plan.ts';
import { OWN_FORMAT, type OwnFormat, type OwnPart } from '../../plan/own-format.ts';
import type { Plan } from '../../plan/schema.ts';
import type { FieldPart, Format, Part, SectionPart } from '../language/definition.ts';
import { DASHES } from '../language/marks.ts';
import { fieldsOf, LEVELS } from '../language/parts.ts';
import type { Printed } from '../language/pieces.ts';
import { partsAt } from '../language/printed-parts.ts';
import { isConfiguration, nameLine } from '../recognise/template-front.ts';
import { noteText, noteWords, type TemplateNote } from '../recognise/template-notes.ts';
import { slotHelp } from '../recognise/template-slots.ts';
import { printedText } from './printer.ts';
import type { TemplateShapes } from './template-shapes.ts';

/** Notes by the parts of a document that they are about. */
export type TemplateNotes = ReadonlyMap<OwnPart, TemplateNote>;

/** The template of `format`, with `notes` below its headings. */
export function templateText(format: Format, notes: TemplateNotes): string {
  if (!format.own) return printedText(blankPlan(format.id), format, { empty: true });
  const { name, parts } = format.own;
  const shapes = new Shapes(format, notes);
  const text = printedText(planFor(format), format, { empty: true, shapes });
  const front = parts.find(({ part }) => part.mark.as === 'front-matter');
  const keys = front?.part.parts.map(({ label }) => label) ?? [];
  const named = nameLine(name, keys);
  if (front) return text.replace(DASHES_LINE, () => `${DASHES}\n${named}`);
  return named === '' ? text : `${DASHES}\n${named}${DASHES}\n\n${text}`;
}

const DASHES_LINE = `${DASHES}\n`;

/** A plan with nothing but what every plan in the built-in format begins with. */
function planFor(format: Format): Plan {
  const { own } = format;
  const plan = own?.isWhole ? blankPlan(own.base) : emptyPlan(OWN_FORMAT);
  const [task] = blankPlan(OWN_FORMAT).tasks;
  const tasks = task ? [{ ...task, steps: own && hasSteps(own) ? task.steps : [] }] : [];
  return { ...plan, tasks };
}

/** Whether the plans of a format have steps. */
function hasSteps({ isWhole, names, had, parts }: OwnFormat): boolean {
  if (isWhole || names.some(({ of }) => of === 'step')) return true;
  return names.length === 0 && [...had.fields, ...parts].some(({ of }) => of === 'step');
}

class Shapes implements TemplateShapes {
  private readonly parts = new Map<FieldPart | SectionPart, OwnPart>();
  private readonly notes: TemplateNotes;

  constructor(format: Format, notes: TemplateNotes) {
    this.notes = notes;
    for (const of of LEVELS) {
      const parts = partsAt(format, of);
      const fields = new Map(fieldsOf(parts).map((part) => [part.path, part]));
      const placed = format.own?.parts.filter((own) => own.of === of) ?? [];
      for (const own of placed.flatMap(({ part }) => withParts(part))) {
        const field = fields.get(own.path);
        if (field) this.parts.set(field, own);
      }
      const titled = placed
        .flatMap(({ part }) => withParts(part))
        .filter(({ path }) => path === '');
      for (const section of sectionsIn(parts)) {
        const { mark } = section;
        const own = titled.find(({ label }) => mark.as !== 'tag' && mark.text === label);
        if (own) this.parts.set(section, own);
      }
    }
  }

  field(part: FieldPart): Printed | null {
    const own = this.parts.get(part);
    if (!own) return null;
    const placeholder = own.placeholder || `[${own.label}]`;
    if (own.mark.as === 'key') return this.key(own, placeholder);
    const shape = shapeOf(own, placeholder);
    const isAlone = shape.includes(placeholder) && slotHelp(placeholder) === own.help;
    const told = [isAlone ? '' : commentOf(own.help), noteText(this.notes.get(own) ?? {})];
    const comments = told.filter(Boolean).map((text) => ({ text, path: '' }));
    const pieces = [{ text: shape, path: '' }];
    const isInline = part.mark?.as === 'label' && !/^(?:[-|`]|1\.)/.test(shape);
    if (isInline) return { pieces: [...pieces, ...comments], after: 'inline' };
    const gap = comments.length > 0 ? [{ text: '', path: '' }] : [];
    return { pieces: [...comments, ...gap, ...pieces], after: 'tight' };
  }

  /** Behind a key, and below it: what it asks for, and comments that tell more. */
  private key(own: OwnPart, placeholder: string): Printed {
    const { label, kind, help } = own;
    const note = { ...(isConfiguration(label) && { kind }), ...this.notes.get(own) };
    const { text, after } = keyShape(own, placeholder);
    const isAlone = text.includes(placeholder) && slotHelp(placeholder) === help;
    const told = [isAlone ? '' : help, noteWords(note)].filter(Boolean).join('\n').split('\n');
    const comments = told.join('') === '' ? [] : told.map((each) => `  # ${each}`.trimEnd());
    const pieces = [text, ...comments].map((each) => ({ text: each, path: '' }));
    return { pieces, after };
  }

  label(label: string): string {
    return label.replace(/^- (.*):$/, '- **$1**:');
  }

  section(part: SectionPart): string {
    const own = this.parts.get(part);
    if (!own) return '';
    return [commentOf(own.help), noteText(this.notes.get(own) ?? {})].filter(Boolean).join('\n');
  }
}

function withParts(part: OwnPart): readonly OwnPart[] {
  return [part, ...part.parts.flatMap(withParts)];
}

function sectionsIn(parts: readonly Part[]): SectionPart[] {
  return parts.flatMap((part) =>
    part.part === 'section' ? [part, ...sectionsIn(part.parts)] : [],
  );
}

/** `<!-- text -->`; '' for no text. */
function commentOf(help: string): string {
  if (help === '') return '';
  const text = help.replaceAll('-->', '--&gt;');
  return text.includes('\n') ? `<!--\n${text}\n-->` : `<!-- ${text} -->`;
}

/** The same behind a key, in YAML. */
function keyShape({ kind, choices, mark }: OwnPart, placeholder: string): KeyShape {
  const style = mark.as === 'key' ? mark.style : 'plain';
  if (style === 'raw') return { text: '{}', after: 'inline' };
  if (style === 'flow') return { text: '[]', after: 'inline' };
  if (kind === 'list') return { text: `- ${writtenYamlText(placeholder)}`, after: 'tight' };
  if (kind === 'prose') return { text: '|', after: 'inline' };
  const words = kind === 'choice' && choices.length > 1 ? `[${choices.join(' | ')}]` : placeholder;
  return { text: words, after: 'inline' };
}

interface KeyShape {
  readonly text: string;
  readonly after: Printed['after'];
}

/** A slot where the value of a field would stand, as a value of its kind stands there. */
function shapeOf({ kind, columns, choices }: OwnPart, placeholder: string): string {
  switch (kind) {
    case 'list':
      return `- ${placeholder}`;
    case 'checklist':
      return `- [ ] ${placeholder}`;
    case 'numbered':
      return `1. ${placeholder}`;
    case 'pairs':
      return '- **[Name]**: [Text]';
    case 'pairs-inside':
      return '- **[Name]:** [Text]';
    case 'pairs-plain':
      return '- [Name]: [Text]';
    case 'snippets':
      return '```\n```';
    case 'choice':
      return choices.length > 1 ? `[${choices.join(' | ')}]` : placeholder;
    case 'table': {
      if (columns.length === 0) return placeholder;
      const row = (cell: (name: string) => string) => `| ${columns.map(cell).join(' | ')} |`;
      return [row((name) => name), row(() => '---'), row(() => ' ')].join('\n');
    }
    case 'line':
    case 'prose':
      return placeholder;
  }
}
