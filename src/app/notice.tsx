import type { ReactNode } from 'react';

interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page that has one thing to say. */
export function Notice({ title, children }: NoticeProps) {
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-3 px-4 py-16 text-ink-soft sm:px-6">
      <h1 className="text-2xl font-semibold tracking-tight text-ink">{title}</h1>
      {children}
    </div>
  );
}
