import { Component, type ReactNode } from 'react'

/** What is left when the page itself fails: a reference, and not a word of the note. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { reference?: string }> {
  override state: { reference?: string } = {}

  static getDerivedStateFromError(): { reference: string } {
    return { reference: crypto.randomUUID() }
  }

  override render(): ReactNode {
    const { reference } = this.state
    if (reference === undefined) return this.props.children
    return (
      <main className="message" role="alert">
        <h1>This page stopped working</h1>
        <p>Decisions that were shown as saved are saved. Load the page again to go on.</p>
        <p>
          Reference: <code>{reference}</code>
        </p>
        <button type="button" className="primary" onClick={() => location.reload()}>
          Load again
        </button>
      </main>
    )
  }
}
