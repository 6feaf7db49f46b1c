import type { ReactNode } from 'react';
import { Component } from 'react';

interface Props {
  /** Shown in place of what broke; `again` tries once more. */
  readonly fallback: (again: () => void) => ReactNode;
  /** A change of place tries anew. */
  readonly place: string;
  readonly children: ReactNode;
}

interface State {
  readonly broken: boolean;
  readonly place: string;
}

/** Keeps a screen that fails to draw from taking the whole window with it. React itself reports the error. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { broken: false, place: this.props.place };

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { broken: false, place: props.place };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return this.props.fallback(() => this.setState({ broken: false }));
  }
}
