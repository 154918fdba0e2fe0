import { Component, type ReactNode } from "react"

/** A fault of ours in a page leaves the frame standing and says so. */
export class FaultBoundary extends Component<
  Readonly<{ children: ReactNode }>,
  Readonly<{ failed: boolean }>
> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div className="state failure" role="alert">
        <p className="failure-message">This page has a fault of ours and cannot be shown.</p>
        <p>Load it again; if it stays, report its address. The API under /api/v1 is not affected.</p>
        <button type="button" onClick={() => window.location.reload()}>
          Load again
        </button>
      </div>
    )
  }
}
