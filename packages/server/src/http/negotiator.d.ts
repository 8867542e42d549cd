/** The part of it that the server uses; it comes without types. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string>> })
    /** The best of those available, by the client's weights and then by what we prefer. */
    encoding(available: readonly string[], preferred: readonly string[]): string | undefined
  }
}
