import { ada, authority, courier, cover, fire, heron, leaflet, mara, noura, port, quay, report } from './fixture.ts'
import { byline, date, figure, hash, link, note, relate, unnamed, HOSTILE, SCRIPT_URL, type Fields } from './fixture-forms.ts'

const reporters = byline(report, [ada])
const pilots = unnamed(report, 'pilots', 'Two pilots')
/** Its slug is an entity's too: the anchors must not meet. */
const captain = unnamed(report, 'mara-velt', 'Someone who asked')

interface ClaimSeed {
  readonly slug: string
  readonly text: string
  readonly chain?: readonly Fields[]
  readonly of?: Fields
  readonly more?: Fields
}

export const claims: Fields[] = []

function claim({ slug, text, chain = [], of = report, more = {} }: ClaimSeed): Fields {
  const attribution = [link(of === report ? reporters : byline(leaflet, []), 'REPORTER'), ...chain]
  const origin = attribution.findLast((each) => each.nested === false && each.inferred === false)
  const made: Fields = {
    __typename: 'Claim',
    id: `claim-${String(of.slug)}-${slug}`,
    slug,
    path: `${String(of.path)}${slug}/`,
    formerPaths: [],
    article: of,
    text,
    section: null,
    kind: 'REPORT',
    assertion: 'ASSERTED',
    attribution,
    speaker: origin?.source,
    mode: origin?.mode,
    quote: null,
    hedge: null,
    about: [],
    when: null,
    uttered: null,
    recorded: date('2031-05-04', '4 May 2031'),
    quantities: [],
    relations: [],
    reviews: [],
    notes: [],
    evidence: [{ paragraph: claims.length + 1, start: claims.length * 200, end: claims.length * 200 + 120, sha256: hash('b2') }],
    ...more,
  }
  claims.push(made)
  return made
}

const theFire = { section: { slug: 'the-fire' } }
const theCause = { section: { slug: 'the-cause' } }

const closed = claim({ slug: 'quay-closed', text: 'The quay has been closed since the fire.', more: { about: [quay, fire, port] } })
const all = figure(() => burnt, { text: '600 containers on the quay', of: 'containers on the quay' })
const share = figure(() => burnt, {
  text: '20% to 30% (containers that burnt)',
  unit: 'percent',
  measure: 'share',
  approximation: 'ABOUT',
  base: all,
})
const burnt: Fields = claim({
  slug: 'containers-burnt',
  text: 'A fifth to nearly a third of the containers on the quay burnt.',
  chain: [link(authority, 'INDIRECT_SPEECH'), link(mara, 'DIRECT_QUOTE', { as: 'harbour master' })],
  more: {
    ...theFire,
    kind: 'ESTIMATE',
    hedge: 'perhaps',
    quote: 'a bad night',
    about: [quay],
    when: date('2031-05-02', '2 May 2031', '“Friday” read against the article.'),
    uttered: date('2031-05-03', '3 May 2031'),
    quantities: [
      share,
      all,
      figure(() => burnt, { text: '120 to 180 containers that burnt', derived: true, derivedFrom: [share, all], approximation: 'AT_LEAST' }),
    ],
  },
})
const sparks = claim({
  slug: 'sparks',
  text: 'Sparks from a crane set it off.',
  chain: [link(pilots, 'INDIRECT_SPEECH')],
  more: { ...theCause, kind: 'CAUSAL', about: [fire] },
})
const denied = claim({
  slug: 'not-the-crane',
  text: 'The crane had been at rest for hours.',
  chain: [link(mara, 'DIRECT_QUOTE')],
  more: {
    ...theCause,
    kind: 'CRITICISM',
    about: [fire],
    reviews: [{ verdict: 'unproved', by: courier, url: SCRIPT_URL, text: 'Nobody has the log.', reviewed: date('2031-06', 'June 2031') }],
  },
})
const asked = claim({
  slug: 'who-pays',
  text: 'Who will pay for the closure?',
  chain: [link(captain, 'DIRECT_QUOTE')],
  more: { ...theCause, kind: 'QUESTION', assertion: 'ASKED', about: [cover] },
})
const reply = claim({
  slug: 'insurers-pay',
  text: 'The insurers will.',
  chain: [link(noura, 'DIRECT_QUOTE', { as: 'محامية' })],
  more: { ...theCause, kind: 'PREDICTION', about: [cover, noura], notes: [note('READING', 'She answers the question before.')] },
})
claim({
  slug: 'cursed-quay',
  text: 'The quay is cursed.',
  chain: [link(mara, 'INDIRECT_SPEECH'), link(pilots, 'INDIRECT_SPEECH', { nested: true })],
  more: { ...theCause, kind: 'ASSESSMENT', about: [quay] },
})
claim({
  slug: 'no-guard',
  text: 'Nobody was on guard.',
  chain: [link(heron, 'INDIRECT_SPEECH'), link(authority, 'INDIRECT_SPEECH', { inferred: true })],
  more: { ...theCause, assertion: 'IMPLIED', about: [heron] },
})
claim({
  slug: 'if-wind',
  text: 'A west wind would have carried it to the town.',
  chain: [link(mara, 'INDIRECT_SPEECH')],
  more: { ...theCause, assertion: 'COUNTERFACTUAL', kind: 'CAUSAL', about: [port] },
})
claim({
  slug: 'was-slow',
  text: 'The first engine was slow to come.',
  chain: [link(mara, 'INDIRECT_SPEECH')],
  more: { ...theCause, assertion: 'CONCEDED', about: [authority] },
})
claim({
  slug: 'plans',
  text: 'The port means to rebuild.',
  chain: [link(authority, 'INDIRECT_SPEECH')],
  more: { ...theCause, assertion: 'PRESUPPOSED', kind: 'INTENT', about: [authority, port] },
})
const hostile = claim({ slug: 'markup', text: HOSTILE, of: leaflet, more: { quote: HOSTILE, hedge: HOSTILE, evidence: [] } })

relate(denied, 'DISPUTES', sparks)
relate(reply, 'ANSWERS', asked)
relate(burnt, 'SUPPORTS', closed, true, HOSTILE)
relate(hostile, 'SAME_AS', closed, true)
relate(sparks, 'EXPLAINS', closed)

/** Filled here, since roles name claims and claims name entities. */
export const roles: Readonly<Record<string, Fields>> = {
  'mara-velt': {
    affiliations: [
      { role: 'harbour master', person: mara, organization: authority, during: date('2025/..', 'since 2025', 'HR page.'), claims: [burnt] },
      { role: 'sailor', person: mara, organization: null, during: null, claims: [] },
    ],
  },
  'harbour-authority': { members: [{ role: 'harbour master', person: mara, organization: authority, during: null, claims: [burnt] }] },
  'quay-fire': { participants: [{ role: 'victim', event: fire, entity: heron, claims: [closed] }] },
}
