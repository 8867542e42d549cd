/** Comments by which a draft shows an editor the passage of the source that a claim rests on: `#> The light had been dark`. They go when the file is laid out. */
const passageLine = (text: string): string => `#> ${text.replaceAll(/\s+/g, ' ')}`

/** Whether a comment, without its #, is one. */
export const isPassage = (comment: string): boolean => comment.startsWith('>')

/** A file's text with such a comment above the texts of claims, and without those it had: passages by the claim's slug. */
export function withPassages(text: string, passages: ReadonlyMap<string, string>): string {
  const claims = text.search(/^claims:/m)
  if (claims === -1) return text
  const lines = text.slice(claims).split('\n').filter((line) => !/^ *#>/.test(line))
  return text.slice(0, claims) + lines.flatMap((line) => {
    const slug = /^ {2}- slug: (\S+)$/.exec(line)?.[1]
    const passage = slug === undefined ? undefined : passages.get(slug)
    return passage === undefined ? [line] : [`  ${passageLine(passage)}`, line]
  }).join('\n')
}
