import type { Query } from './query.ts'

const KINDS = ['REPORT', 'ESTIMATE', 'ASSESSMENT', 'PREDICTION', 'INTENT', 'CRITICISM', 'CAUSAL']
const month = (number: number): string => String(number).padStart(2, '0')

export const list: Query = {
  name: 'list',
  title: 'Twenty claims of a kind about something from some months, with how many there are and seven facets',
  document: `query List($about: String!, $kind: ClaimKind!, $published: EDTF!) {
  claims(first: 20, filter: { about: { slug: { eq: $about } }, kind: { eq: $kind }, published: { possiblyDuring: $published } }) {
    totalCount
    pageInfo { hasNextPage }
    facets {
      mode { value label count }
      article(first: 10) { value label count }
      speaker(first: 10) { value label count }
      about(first: 10) { value label count }
      unit { value label count }
      measure { value label count }
      year { value label count }
    }
    nodes { slug text mode article { slug title } speaker { name kind } when { edtf } }
  }
}`,
  variables: (random, { cast }) => {
    const from = random.between(2018, 2023)
    return {
      about: random.pick(random.chance(0.5) ? cast.topics : cast.places).slug,
      kind: random.pick(KINDS),
      published: `${from}-${month(random.between(1, 12))}/${from + random.between(1, 2)}-${month(random.between(1, 12))}`,
    }
  },
}
