import { href, pagePath } from './href.ts'
import type { File } from './file.ts'
import type { Site } from './site.ts'
import { escapeXml } from './xml.ts'

/** A page at every path that a record had under a former slug, since a static host can be told of a move in no other way. */
export function* redirects({ base, origin, articles, claims, entities }: Site): Iterable<File> {
  for (const { path, formerPaths } of [...articles, ...claims, ...entities]) {
    for (const former of formerPaths) yield [`${pagePath(former)}index.html`.slice(1), moved(href(base, path), (origin ?? '') + href(base, path))]
  }
}

function moved(path: string, address: string): string {
  const [to, canonical] = [escapeXml(path), escapeXml(address)]
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Moved</title>
<meta http-equiv="refresh" content="0; url=${to}">
<link rel="canonical" href="${canonical}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<p>This page is now at <a href="${to}">${to}</a>.</p>
</body>
</html>
`
}
