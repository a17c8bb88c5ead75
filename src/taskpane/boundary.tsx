import { Component, type ReactNode } from 'react';

interface Props {
  /** What stands here instead after a failure; `retry` draws the children anew. */
  readonly instead: (error: unknown, retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Catches what fails while it is drawn. React knows only a class for this. */
export class Boundary extends Component<Props, { readonly caught: { readonly error: unknown } | null }> {
  override state: Readonly<{ caught: { readonly error: unknown } | null }> = { caught: null };

  static getDerivedStateFromError(error: unknown): { readonly caught: { readonly error: unknown } } {
    return { caught: { error } };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    if (!caught) return this.props.children;
    return this.props.instead(caught.error, () => {
      this.setState({ caught: null });
    });
  }
}
