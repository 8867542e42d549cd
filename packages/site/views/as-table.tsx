import type { Child } from '../src/markup/html.ts'

/** A picture once more as a table, folded: for those who cannot see it, or would rather read. */
export function AsTable({ label, children }: { readonly label: string; readonly children: Child }) {
  return (
    <details class="as-table">
      <summary>The same as a table</summary>
      <section class="scroll" aria-label={label} tabindex={0}>
        <table>{children}</table>
      </section>
    </details>
  )
}
