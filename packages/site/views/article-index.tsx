import { sourceAnchor } from '../src/anchors.ts'
import type { Standing } from '../src/chain.ts'
import { topics, voices, type Voice } from '../src/order.ts'
import type { Article } from '../src/linked.ts'
import { ClaimNumbers, EntityLink, isByline, isUnnamed, SourceLink } from './links.tsx'

const DOES: Readonly<Record<Standing, string>> = {
  said: 'says',
  passedOn: 'passes on',
  ascribed: 'is said to think or tell',
  supposed: 'is perhaps the origin of',
}

/** Everyone in a chain of attribution, and the numbers of their claims. */
export function SourceList({ article }: { readonly article: Article }) {
  return (
    <section class="index" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <p class="aside">Whose words the article carries. The numbers are the claims’.</p>
      <ul>
        {voices(article).map((voice) => (
          <li id={sourceAnchor(voice.source)}>
            <SourceLink source={voice.source} />
            <Authors article={article} voice={voice} />
            {isUnnamed(voice.source) && <span class="aside"> not named in the article</span>}
            <ul class="does">
              {standings(voice).map((standing) => (
                <li>
                  <span class="verb">{DOES[standing]}</span> <ClaimNumbers claims={voice.claims[standing]} here />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The reporters' voice belongs to people, who have pages. */
function Authors({ article, voice: { source } }: { readonly article: Article; readonly voice: Voice }) {
  if (!isByline(source)) return null
  return (
    <span class="aside">
      {' the reporters’ own voice'}
      {article.authors.map((author, index) => (
        <>
          {index === 0 ? ': ' : ', '}
          <EntityLink entity={author} />
        </>
      ))}
    </span>
  )
}

function standings({ claims }: Voice): readonly Standing[] {
  return (['said', 'passedOn', 'ascribed', 'supposed'] as const).filter((standing) => claims[standing].length > 0)
}

/** What the claims are about, like the index of a book. */
export function TopicIndex({ article }: { readonly article: Article }) {
  return (
    <section class="index" aria-labelledby="index">
      <h2 id="index">Index</h2>
      <p class="aside">What the claims are about. The numbers are the claims’.</p>
      <div class="index-columns">
        {topics(article).map(({ kindLabel, topics: entries }) => (
          <section>
            <h3>{kindLabel}</h3>
            <ul>
              {entries.map(({ entity, claims }) => (
                <li>
                  <EntityLink entity={entity} /> <ClaimNumbers claims={claims} here />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
