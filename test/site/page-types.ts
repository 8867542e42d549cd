/** One page of each type, on the site of the repository's own content. */
export const PAGE_TYPES = {
  home: '/',
  articles: '/articles/',
  article: '/articles/isis-loses-ground-strikes-abroad/',
  claim: '/articles/isis-loses-ground-strikes-abroad/territory-lost/',
  person: '/people/ash-carter/',
  organization: '/organizations/isis/',
  event: '/events/paris-attacks/',
  places: '/places/',
  place: '/places/palmyra/',
  timeline: '/timeline/',
  figures: '/figures/',
  speakers: '/speakers/',
  search: '/search/?q=carter',
  legend: '/how-to-read/',
  styleGuide: '/style-guide/',
} as const
