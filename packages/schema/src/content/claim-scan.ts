/**
 * Whether an article's text has a claim of this slug, told without parsing it: `  - slug: SLUG` below a `claims:` that begins a line.
 *
 * What is found so is a claim, or the file is broken: nothing else can stand two columns in without breaking YAML's rules of
 * indentation or the shape of a claim. What is laid out otherwise is not found; then the file has to be parsed.
 */
export function showsClaim(text: string, slug: string): boolean {
  const start = /^claims:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*(?= {2}- )/m.exec(text)
  if (start === null) return false
  const below = text.slice(start.index + start[0].length)
  const end = /^[^\s#]/m.exec(below)?.index ?? below.length
  return new RegExp(`^ {2}- slug: ${slug}[ \\t]*$`, 'm').test(below.slice(0, end).replaceAll('\r', ''))
}
