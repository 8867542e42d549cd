/** The invented article that the style guide takes apart, linked as any other: its claims have every kind, line, standing and figure. */
import { attachArticle, attachClaim, linkClaims, linkEntities } from '../src/link.ts'
import type { Article, Claim, Entity } from '../src/linked.ts'
import { article as articleForm, by, CAPE, claim, date, day, entity, figure, KEEPER, NIGHT, note, OFFICE, PAPER, relationsOf, ROCK, SAILORS, SOUND, WRITER, type Bearing } from './forms.ts'

const lampOut = { section: { slug: 'the-night' } }
const whose = { section: { slug: 'whose-fault' } }
/** Each once, at the end that it goes out from. */
const bearings: readonly Bearing[] = [
  { from: 'oil-burnt', type: 'QUALIFIES', to: 'lamp-was-out' },
  { from: 'office-was-slow', type: 'DISPUTES', to: 'oil-burnt' },
  { from: 'good-wick', type: 'SUPPORTS', to: 'oil-burnt' },
  { from: 'wind', type: 'EXPLAINS', to: 'oil-burnt' },
  { from: 'oil-burnt', type: 'ELABORATES', to: 'fog-to-come', inferred: true },
  { from: 'oil-burnt', type: 'SAME_AS', to: 'lamp-repaired', inferred: true },
  { from: 'new-lamp', type: 'ANSWERS', to: 'who-pays' },
]

const stated = { claim: { id: 'specimen-claim-oil-burnt' } }

const details = [
  claim({ slug: 'lamp-was-out', text: 'The lamp at Cape Pattern was out for a whole night.', kind: 'REPORT', span: [20, 120], ...lampOut, about: [CAPE, NIGHT], when: day('2031-05-02', '2 May 2031') }),
  claim({
    slug: 'oil-burnt',
    text: 'At least 300 litres of oil were gone by the morning, a fifth of the store.',
    kind: 'ESTIMATE',
    span: [150, 330],
    ...lampOut,
    chain: [by(OFFICE, 'INDIRECT_SPEECH'), by(KEEPER, 'DIRECT_QUOTE', { as: 'keeper' })],
    quote: 'dry as a drum',
    hedge: 'as far as one can tell',
    about: [CAPE, OFFICE],
    when: date('2031-05', 'May 2031', { earliest: '2031-05-01', latest: '2031-05-31', basis: 'A specimen of a basis: “this month” read against the article’s own date.' }),
    uttered: day('2031-05-03', '3 May 2031'),
    quantities: [
      figure('at least 300 l of oil', { value: 300, approximation: 'AT_LEAST' }),
      figure('more than 250 l of oil sold', { value: 250, approximation: 'MORE_THAN' }),
      figure('about 20% (oil that was gone)', { unit: 'percent', measure: 'share', value: 20, approximation: 'ABOUT', base: { text: '1,500 l of oil in the store', of: 'oil in the store' } }),
      figure('1,500 l of oil in the store', { value: 1500 }),
      figure('400 to 700 l of oil a year', { min: 400, max: 700 }),
      figure('at most 900 l of oil a winter', { value: 900, approximation: 'AT_MOST' }),
      figure('less than 100 l of oil spilt', { value: 100, approximation: 'LESS_THAN' }),
      figure('1,200 l of oil left', {
        value: 1200,
        derived: true,
        derivedFrom: [
          { ...stated, text: '1,500 l of oil in the store', of: 'oil in the store' },
          { ...stated, text: 'at least 300 l of oil', of: 'oil' },
        ],
      }),
    ],
    notes: [note('READING', 'A specimen of a note: how the editors read an unclear passage.'), note('OUTSIDE', 'A specimen of a note: what later knowledge adds.')],
    reviews: [{ verdict: 'Not proved', by: PAPER, url: 'https://example.org/review', text: 'A specimen of what others found.', reviewed: day('2031-06-01', '1 June 2031') }],
  }),
  claim({ slug: 'good-wick', text: 'The wick was as good as new.', kind: 'ASSESSMENT', span: [360, 430], ...lampOut, chain: [by(KEEPER, 'INDIRECT_SPEECH')], assertion: 'CONCEDED', about: [CAPE] }),
  claim({ slug: 'fog-to-come', text: 'Fog will hide the cape all June.', kind: 'PREDICTION', span: [480, 590], ...lampOut, chain: [by(SAILORS, 'INDIRECT_SPEECH')], about: [CAPE] }),
  claim({ slug: 'new-lamp', text: 'The Lamp Office means to buy a second lamp.', kind: 'INTENT', span: [640, 720], ...whose, chain: [by(OFFICE, 'INDIRECT_SPEECH'), by(PAPER, 'INDIRECT_SPEECH', { inferred: true })], assertion: 'IMPLIED', about: [OFFICE], when: date('2031-06/..', 'from June 2031', { earliest: '2031-06-01' }) }),
  claim({ slug: 'office-was-slow', text: 'The Lamp Office was slow, and its figure is wrong.', kind: 'CRITICISM', span: [780, 900], ...whose, chain: [by(SAILORS, 'DIRECT_QUOTE')], about: [OFFICE], when: date('2031-05-02/2031-05-20', '2 to 20 May 2031', { earliest: '2031-05-02', latest: '2031-05-20' }) }),
  claim({ slug: 'wind', text: 'A west wind would have blown it out in any case.', kind: 'CAUSAL', span: [930, 1010], ...whose, chain: [by(KEEPER, 'INDIRECT_SPEECH')], assertion: 'COUNTERFACTUAL', about: [NIGHT] }),
  claim({ slug: 'who-pays', text: 'Who will pay for the oil?', kind: 'QUESTION', span: [1060, 1110], ...whose, chain: [by(SAILORS, 'DIRECT_QUOTE')], assertion: 'ASKED', about: [OFFICE] }),
  claim({ slug: 'cape-unlucky', text: 'The cape brings bad luck.', kind: 'ASSESSMENT', span: [1180, 1290], ...whose, chain: [by(KEEPER, 'INDIRECT_SPEECH'), by(SAILORS, 'INDIRECT_SPEECH', { nested: true })], about: [CAPE] }),
  claim({ slug: 'lamp-repaired', text: 'That the lamp has been repaired since goes without saying.', kind: 'REPORT', span: [1330, 1420], ...whose, chain: [by(OFFICE, 'INDIRECT_SPEECH')], assertion: 'PRESUPPOSED', about: [CAPE] }),
]

const detail = articleForm({
  title: 'A night without the lamp',
  summary: 'Specimen: the invented account of a lamp that went out, of who says why, and of how much oil it took.',
  url: 'https://example.org/a-night-without-the-lamp',
  authors: [WRITER],
  publisher: PAPER,
  publisherIsInferred: true,
  published: date('2031-05-04/2031-05-06', '4 to 6 May 2031', { basis: 'A specimen of a basis: it calls the night “Friday’s”.' }),
  sections: [
    { slug: 'the-night', title: 'The night' },
    { slug: 'whose-fault', title: 'Whose fault' },
  ],
  notes: [note('OUTSIDE', 'A specimen of a note on a whole article.')],
})

const role = { role: 'keeper', person: KEEPER, organization: OFFICE, during: date('2029/..', 'since 2029', { earliest: '2029-01-01' }), claims: [{ id: 'specimen-claim-oil-burnt' }] }

const articles = new Map<string, Article>([[detail.id, { ...detail, claims: [] }]])
const claims = linkClaims(
  details.map((each) => ({ ...each, relations: relationsOf(each.slug, bearings) })),
  articles,
)
const entities = linkEntities(
  [
    { ...entity(KEEPER), affiliations: [role] },
    entity(WRITER),
    {
      ...entity(OFFICE, {
        aliases: ['the office'],
        description: 'Specimen: an invented office that looks after a lamp.',
        facts: [{ label: 'Seat', text: 'Cape Pattern, since 1899', entities: [CAPE] }],
      }),
      members: [role],
    },
    entity(PAPER),
    { ...entity(CAPE), latitude: 53.9, longitude: -4.9 },
    { ...entity(ROCK), latitude: 53.5, longitude: -5.2 },
    { ...entity(SOUND), latitude: null, longitude: null },
    { ...entity(NIGHT, { facts: [{ label: 'Places', text: 'Cape Pattern', entities: [CAPE] }] }), date: day('2031-05-02', '2 May 2031'), participants: [{ role: 'on watch', event: NIGHT, entity: OFFICE, claims: [] }] },
  ],
  claims,
)
for (const each of claims.values()) attachClaim(each, entities)
for (const each of articles.values()) attachArticle(each, entities)

export const article: Article = found(articles, detail.id)
export const claimOf = (slug: string): Claim => found(claims, `specimen-claim-${slug}`)
export const entityOf = ({ slug }: { readonly slug: string }): Entity => found(entities, slug)

function found<T>(all: ReadonlyMap<string, T>, key: string): T {
  const one = all.get(key)
  if (one === undefined) throw new Error(`There is no specimen ${key}.`)
  return one
}
