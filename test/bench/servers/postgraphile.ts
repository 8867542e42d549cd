import { join } from 'node:path'
import { MISSING, sharedPostgres } from '../postgres.ts'
import { writeTables } from '../postgres-tables.ts'
import { peer, type Server, type Setting } from './server.ts'

const inFolder = ({ folder }: Setting): string => join(folder, 'postgres')

/** Its schema follows from the tables, so it is asked in words of its own for the same answers; lists by filter, facets and search are not what it has. */
export const postgraphile: Server = {
  name: 'postgraphile',
  title: 'PostGraphile 5, PostgreSQL (its own CPU alone)',
  command: (setting) => {
    const { env, ...command } = peer('postgraphile', setting)
    return { ...command, env: { ...env, BENCH_DATABASE: `postgres://bench@/postgres?host=${encodeURIComponent(inFolder(setting))}` } }
  },
  documents: {
    large: `query Large($slugs: [String!]!) {
  articles: articlesOf(slugs: $slugs, first: 10) {
    nodes {
      slug title published { edtf } publisher: entityByPublisher { name }
      claims: claimsByArticle(first: 20, orderBy: [POSITION_ASC]) {
        nodes {
          slug text kind
          speaker: sourceBySpeaker { name kind }
          about: aboutList { name }
          quantities: quantitiesByClaimList { value unit }
          evidence: evidencesByClaimList { paragraph start end }
        }
      }
    }
  }
}`,
    claim: `query OneClaim($article: String!, $slug: String!) {
  claim: claimByArticleAndSlug(article: $article, slug: $slug) {
    slug text kind mode assertion quote hedge
    article: articleByArticle { slug title }
    speaker: sourceBySpeaker { slug name kind }
    about: aboutList { slug name }
    quantities: quantitiesByClaimList { value unit measure of approximation }
    evidence: evidencesByClaimList { paragraph start end sha256 }
  }
}`,
  },
  async prepare(setting) {
    const database = sharedPostgres(inFolder(setting))
    if (database === undefined) return MISSING
    database.load(await writeTables(inFolder(setting), join(setting.folder, 'records.ndjson')))
    return database.stop
  },
}
