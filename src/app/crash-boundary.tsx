import { Component, type ReactNode } from 'react';
import { forgetViews } from '../storage/view-memory.ts';
import { late } from '../ui/late.ts';
import { LatePart } from '../ui/late-part.tsx';
import { openedPlan, type Rescued } from './opened-plan.ts';

const lateCrashPage = late(
  'the page that says what went wrong',
  async () => (await import('./crash-page.tsx')).CrashPage,
);

interface CrashBoundaryState {
  readonly crash: { readonly error: unknown; readonly rescued: Rescued | null } | null;
}

/**
 * Where an error while drawing ends. The plan that was open is taken along before
 * its screen goes, and its saver, which ends with that screen, saves the rest.
 */
export class CrashBoundary extends Component<{ children: ReactNode }, CrashBoundaryState> {
  override state: CrashBoundaryState = { crash: null };

  static getDerivedStateFromError(error: unknown): CrashBoundaryState {
    return { crash: { error, rescued: openedPlan() } };
  }

  /** What was open may be what crashed: a new try starts with all of it closed. */
  override componentDidCatch() {
    forgetViews();
  }

  override componentDidMount() {
    window.addEventListener('hashchange', this.recover);
  }

  override componentWillUnmount() {
    window.removeEventListener('hashchange', this.recover);
  }

  private readonly recover = () => this.setState({ crash: null });

  override render() {
    const { crash } = this.state;
    if (!crash) return this.props.children;
    return <LatePart of={lateCrashPage} {...crash} onRetry={this.recover} />;
  }
}
