import type { Claim } from './linked.ts'

export interface Citation {
  readonly plain: string
  readonly bibtex: string
  readonly cslJson: string
}

/**
 * How to cite a claim, with the version of the content: with it the same answer can be had again.
 * @param stance what must be said before the words, such as "Question"; empty for what somebody asserts
 * @param said "said by Ada Lund"
 */
export function cite(claim: Claim, { stance, said, version, url }: { readonly stance: string; readonly said: string; readonly version: string; readonly url: string }): Citation {
  const title = `${stance === '' ? '' : `${stance}: `}${claim.text}`
  const place = `Claim ${claim.number} of “${claim.article.title}”, ${said}`
  const edition = `content version ${version}`
  const recorded = claim.recorded.earliest
  return {
    plain: `“${title}” ${place}. In: Whosaid, ${edition}. ${url}`,
    bibtex: [
      `@misc{whosaid-${claim.article.slug}-${claim.slug},`,
      `  title = {{${escapeTex(title)}}},`,
      `  howpublished = {Whosaid},`,
      `  note = {${escapeTex(`${place}; ${edition}`)}},`,
      ...(recorded === null ? [] : [`  year = {${recorded.slice(0, 4)}},`]),
      `  url = {${url}}`,
      '}',
    ].join('\n'),
    cslJson: JSON.stringify(
      {
        id: `whosaid-${claim.article.slug}-${claim.slug}`,
        type: 'webpage',
        title,
        'container-title': 'Whosaid',
        note: place,
        version,
        ...(recorded !== null && { issued: { 'date-parts': [recorded.split('-').map(Number)] } }),
        URL: url,
      },
      null,
      2,
    ),
  }
}

const TEX: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }

/** What TeX would read as a command, as text. */
function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`)
}
