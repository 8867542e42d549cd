/** What is asked of a DOM's element here. */
export interface Element {
  readonly nodeType: number
  readonly tagName?: string
  readonly textContent: string | null
  readonly childNodes: Iterable<Element>
}

const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'BLOCKQUOTE', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'FIGURE', 'UL', 'OL', 'TABLE', 'TBODY', 'THEAD', 'TR', 'DL', 'DT', 'DD', 'PRE', 'HEADER', 'FOOTER', 'HR', 'BODY', 'HTML', 'ASIDE'])
const LEFT_OUT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'SVG', 'FORM', 'BUTTON', 'NAV', 'FIGCAPTION', 'HEAD'])

/** The lines of a page, one for each block of text; a table's row is one, its cells set apart. */
export function blocksOf(root: Element): string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    const text = line.replaceAll(/\s+/g, ' ').trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  const visit = (node: Element): void => {
    const tag = node.tagName?.toUpperCase() ?? ''
    if (node.nodeType === 3) line += node.textContent ?? ''
    if (node.nodeType !== 1 || LEFT_OUT.has(tag)) return
    if (BLOCKS.has(tag) || tag === 'BR') end()
    if (tag === 'TD' || tag === 'TH') line += line.trim() === '' ? '' : ' | '
    for (const child of node.childNodes) visit(child)
    if (BLOCKS.has(tag)) end()
  }
  visit(root)
  end()
  return lines
}
