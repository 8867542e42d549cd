/** Markup that is ready to be written. What is in it has been escaped; any other text is escaped where it becomes a part of it. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What may stand between tags: text, numbers, markup, lists of those; conditions that turn out false leave nothing. */
export type Child = Html | string | number | boolean | null | undefined | readonly Child[]

export const NOTHING = new Html('')

/** @throws TypeError for what is no child, such as an object of the data */
export function textOf(child: Child): string {
  if (typeof child === 'string') return escape(child)
  if (child instanceof Html) return child.text
  if (Array.isArray(child)) {
    let text = ''
    for (const each of child as readonly Child[]) text += textOf(each)
    return text
  }
  if (typeof child === 'number') return String(child)
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  throw new TypeError(`Between tags stands ${Object.prototype.toString.call(child)}, which is no text.`)
}

const ESCAPED: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' }

/** For text and for attributes in double quotes alike. Most text needs none of it, and to look costs less than to replace. */
export function escape(text: string): string {
  return /["&<]/.test(text) ? text.replaceAll(/["&<]/g, (sign) => ESCAPED[sign] ?? sign) : text
}
