import type { Child } from '../src/markup/html.ts'

interface PartProps {
  readonly id: string
  readonly title: string
  readonly children: Child
}

/** A chapter of the guide. The specimens bring headings and landmarks of their own, so it is no landmark itself. */
export function GuidePart({ id, title, children }: PartProps) {
  return (
    <div class="guide-part">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  )
}

interface SpecimenProps {
  readonly name: string
  /** When to use it, in a line. */
  readonly use: Child
  readonly children: Child
}

/** A component as the pages draw it, under its name and what it is for. */
export function Specimen({ name, use, children }: SpecimenProps) {
  return (
    <div class="specimen">
      <p class="specimen-use">
        <strong>{name}</strong> {use}
      </p>
      <div class="specimen-shown">{children}</div>
    </div>
  )
}
