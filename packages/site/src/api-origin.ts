/** The origin that pages have to be allowed to ask, when the API is not on the site's own: `https://api.example.org`. Null when it is. */
export function apiOrigin(api: string | null): string | null {
  return api !== null && URL.canParse(api) && /^https?:/.test(api) ? new URL(api).origin : null
}
