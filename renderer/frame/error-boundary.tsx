import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';

interface ErrorBoundaryProps {
  /** What could not be drawn, with a capital: "Results". */
  readonly what: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly problem: string | null;
}

/** Keeps a fault in one part of the window from taking the rest with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { problem: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return (
      <>
        <Notice
          look="warning"
          actions={<Button onClick={() => this.setState({ problem: null })}>Try again</Button>}
        >
          {this.props.what} could not be shown. Your work is saved. Try again; if it happens again, restart
          the app.
        </Notice>
        <details style={{ padding: 16 }}>
          <summary>Details</summary>
          <p>{problem}</p>
        </details>
      </>
    );
  }
}
