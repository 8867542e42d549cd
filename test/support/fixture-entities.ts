/** A small harbour town, made up: the people, bodies, places, events and topics of the fixture's articles. */
export const ENTITY_FILES: Readonly<Record<string, string>> = {
  'people/ada-stone.yaml': `name: Ada Stone
aliases: [Stone, the harbour master]
description: Harbour master of Port Alder.
sameAs:
  - { url: https://people.example/ada-stone, checked: "The editors, 1 June 2021: same name and office." }
affiliations:
  - organization: harbour-board
    role: harbour master
    during: 2014/..
    claims: [harbour-fire/cranes-unsafe]
  - { role: captain }
`,
  'people/ben-okoro.yaml': `name: Ben Okoro
`,
  'people/cora-lind.yaml': `name: Cora Lind
aliases: [CORA, Łind]
`,
  'organizations/city-council.yaml': `name: City Council
aliases: [the council]
`,
  'organizations/harbour-board.yaml': `name: Harbour Board
partOf: city-council
`,
  'organizations/dock-union.yaml': `name: Dock Union
aliases: [Straße der Hafenarbeiter]
formerly: [port-union]
id: port-union
`,
  'organizations/the-gazette.yaml': `name: The Gazette
`,
  'places/port-alder.yaml': `name: Port Alder
latitude: 54.5
longitude: -3.25
coordinatesFrom: A made-up gazetteer
`,
  'places/north-quay.yaml': `name: North Quay
within: port-alder
`,
  'events/quay-fire.yaml': `name: Fire on the quay
date: 2021-05-03
places: [north-quay, port-alder]
participants:
  - { entity: dock-union, role: raised the alarm, claims: [harbour-fire/warehouse-burnt] }
  - { entity: ada-stone, role: led the rescue }
`,
  'events/quay-inquiry.yaml': `name: Inquiry into the fire
date: '[2021-06, 2021-07]'
partOf: quay-fire
`,
  'topics/crane-safety.yaml': `name: Safety of cranes
notes:
  - { kind: READING, text: Cranes and hoists are taken together. }
`,
}
