const HASH = '0123456789abcdef'.repeat(4)
const anchor = (paragraph: number, start: number, end: number): string => `{ paragraph: ${paragraph}, start: ${start}, end: ${end}, sha256: ${HASH} }`

/** Two articles on a fire and on the inquiry into it: every kind of chain, figures with a base and inputs, relations across articles. */
export const ARTICLE_FILES: Readonly<Record<string, string>> = {
  'articles/harbour-fire.yaml': `title: Fire on the North Quay
titleIsEditorial: true
authors: [ben-okoro, cora-lind]
publisher: the-gazette
publisherIsInferred: true
published: 2021-05-04
language: en
url: https://gazette.example/fire
recorded: 2021-06-01
summary: A warehouse burnt down, and nobody agrees on the cause.
source:
  sha256: ${HASH}
  length: 1200
  paragraphs: 8
  furniture: [2]
sections:
  - { slug: the-fire, title: The fire, paragraph: 3 }
  - { slug: the-cause, title: The cause, paragraph: 6 }
unnamed:
  - { slug: dockers, name: Unnamed dockers }
formerly: [quay-blaze]
notes:
  - { kind: OUTSIDE, text: The quay was rebuilt. }
claims:
  - slug: warehouse-burnt
    text: A warehouse burnt down on Monday.
    kind: REPORT
    about: [quay-fire, north-quay]
    when: { edtf: 2021-05-03, basis: Monday read against the article's date. }
    evidence:
      - ${anchor(1, 0, 90)}
  - slug: area-burnt
    text: Two fifths of the storage burnt.
    kind: ESTIMATE
    attribution:
      - { source: harbour-board }
    about: [quay-fire, port-alder]
    quantities:
      - { key: share-burnt, value: 40, unit: percent, measure: share, of: storage burnt, base: storage }
      - { key: storage, value: 34000, unit: mi2, measure: area, of: storage on the quay }
      - { key: burnt, value: 13600, unit: mi2, measure: area, of: storage burnt, approximation: ABOUT, derivedFrom: [share-burnt, storage] }
    evidence:
      - ${anchor(3, 120, 200)}
    relations:
      - { type: ELABORATES, claim: warehouse-burnt }
    formerly: [storage-burnt]
  - slug: cranes-unsafe
    text: The cranes had long been unsafe.
    kind: CRITICISM
    attribution:
      - { source: dock-union }
      - { source: ada-stone, mode: DIRECT_QUOTE, as: harbour master }
    quote: nothing but rust on legs
    about: [crane-safety, harbour-board]
    when: 2014/..
    evidence:
      - ${anchor(4, 210, 300)}
      - ${anchor(1, 40, 90)}
  - slug: was-it-arson
    text: Was the fire laid?
    kind: QUESTION
    assertion: ASKED
    attribution:
      - { source: dockers }
    about: [quay-fire]
    evidence:
      - ${anchor(6, 500, 540)}
  - slug: union-blamed
    text: The union is to blame.
    kind: CAUSAL
    attribution:
      - { source: dockers, mode: DIRECT_QUOTE }
      - { source: harbour-board, nested: true }
    about: [dock-union, quay-fire]
    evidence:
      - ${anchor(7, 600, 700)}
    relations:
      - { type: ANSWERS, claim: was-it-arson, inferred: true, note: It names somebody. }
      - { type: DISPUTES, claim: harbour-inquiry/no-culprit }
  - slug: cost-of-repair
    text: Repairs will cost between two and three million.
    kind: PREDICTION
    hedge: perhaps
    attribution:
      - { source: ada-stone, inferred: true }
    when: 2022~
    quantities:
      - { min: 2, max: 3, unit: million, measure: cost, of: dollars for repairs }
    evidence:
      - ${anchor(8, 800, 900)}
`,
  'articles/harbour-inquiry.yaml': `title: No culprit found
authors: [cora-lind]
published: { edtf: 2021-07-05/2021-07-11, basis: The week after the inquiry ended. }
language: en
recorded: 2021-08-01
summary: The inquiry ends without naming anybody.
source: { sha256: ${HASH.replaceAll('0', 'f')}, length: 400, paragraphs: 3 }
claims:
  - slug: no-culprit
    text: Nobody laid the fire.
    kind: ASSESSMENT
    attribution:
      - { source: city-council }
    about: [quay-inquiry, quay-fire]
    when: '2021-07-02'
    evidence:
      - ${anchor(1, 0, 80)}
    reviews:
      - { verdict: plausible, by: the-gazette, reviewed: 2021-09, url: https://gazette.example/check, text: No proof either way. }
  - slug: deaths
    text: At least three people died.
    kind: REPORT
    about: [quay-fire, crane-safety]
    quantities:
      - { value: 3, unit: count, measure: deaths, of: people killed, approximation: AT_LEAST }
    evidence:
      - ${anchor(2, 100, 150)}
  - slug: cranes-mended
    text: The cranes have since been mended.
    kind: REPORT
    assertion: CONCEDED
    attribution:
      - { source: harbour-board, mode: DIRECT_QUOTE }
    about: [crane-safety]
    evidence:
      - ${anchor(3, 200, 300)}
    relations:
      - { type: UPDATES, claim: harbour-fire/cranes-unsafe }
`,
}
