import { familyName, reasonWord, thing } from '../prose.ts'
import type { Query } from './query.ts'

const FIRST = 10

interface Found {
  readonly search: { readonly totalCount: number; readonly nodes: readonly unknown[] }
}

export const search: Query = {
  name: 'search',
  title: 'The ten best of what matches two to four words',
  document: `query Search($query: String!) {
  search(query: $query, first: ${FIRST}) {
    totalCount
    nodes {
      __typename
      ... on Claim { slug text kind article { slug title } speaker { name } }
      ... on Article { slug title }
      ... on Entity { slug name description }
    }
  }
}`,
  variables: (random, { cast }) => {
    const words = [thing(random), random.pick(cast.places).name, familyName(random), reasonWord(random)]
    return { query: random.some(words, random.between(2, 4)).join(' ') }
  },
  // Every library ranks in its own way. What matches is the same; where all of it is shown, it is compared.
  comparable: (data) => {
    const { totalCount, nodes } = (data as unknown as Found).search
    return { totalCount, nodes: totalCount > FIRST ? nodes.length : nodes.map((node) => JSON.stringify(node)).toSorted() }
  },
}
