/** A line between the bar above a plan and the plan, with what can be done about what it says. */
export const NOTICE_LINE =
  'flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-4 py-1.5 text-sm text-ink';
