import type { ViewProps } from './kind-view.ts';
import { ListView } from './list-view.tsx';

export function ConfigurationView({ label, value, onValue }: ViewProps<'configuration'>) {
  return (
    <div className="flex flex-col gap-0.5">
      <Names title="Environment variables" names={value.variables} />
      <Names title="Config files" names={value.files} />
      {value.other.length === 0 ? null : (
        <ListView
          label={label}
          value={value.other}
          onValue={(other) => onValue({ ...value, other })}
        />
      )}
    </div>
  );
}

interface NamesProps {
  readonly title: string;
  readonly names: readonly string[];
}

function Names({ title, names }: NamesProps) {
  if (names.length === 0) return null;
  return (
    <p>
      <span className="text-ink-soft">{title}: </span>
      <span dir="ltr" className="font-mono text-sm leading-[inherit]">
        {names.join(', ')}
      </span>
    </p>
  );
}
