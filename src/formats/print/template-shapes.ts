/** What a template has that a plan with empty fields has otherwise. */
import type { FieldPart, SectionPart } from '../language/definition.ts';
import type { Printed } from '../language/pieces.ts';

export interface TemplateShapes {
  /** What stands for the value of a field; null for what a plan has there. */
  field(part: FieldPart): Printed | null;
  /** Its label as it is written: the one of an item is bold, since a name without that is an entry. */
  label(label: string): string;
  /** What is told right below the heading of a section; '' for nothing. */
  section(part: SectionPart): string;
}
