import type { Line, Part } from './answer.ts'

/** A result: a link by its name or proposition, and under it what it is. Text from elsewhere stays text. */
export function lineItem({ path, text, about, passage }: Line, base: string): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  // However many slashes it begins with, it leads to this site.
  link.href = base + path.replace(/^\/+/, '')
  link.dir = 'auto'
  link.append(...nodes(text))
  item.append(link, aside(about))
  if (passage !== undefined) item.append(aside('', passage))
  return item
}

function aside(text: string, parts: readonly Part[] = []): HTMLParagraphElement {
  const paragraph = document.createElement('p')
  paragraph.className = 'aside'
  paragraph.dir = 'auto'
  paragraph.append(text, ...nodes(parts))
  return paragraph
}

function nodes(parts: readonly Part[]): readonly (string | HTMLElement)[] {
  return parts.map(({ text, marked }) => {
    if (!marked) return text
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })
}
