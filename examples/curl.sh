#!/bin/sh
# What does somebody say, with which figures? Prints the answer as JSON.
#   sh examples/curl.sh pentagon
set -eu

curl --silent --show-error --get "${WHOSAID_URL:-http://localhost:4000}/graphql" \
  --header 'accept: application/json' \
  --data-urlencode 'query=query Said($speaker: String!) {
    claims(filter: { speaker: { slug: { eq: $speaker } } }) {
      totalCount
      nodes { text quantities { text } }
    }
  }' \
  --data-urlencode "variables={\"speaker\": \"${1:-pentagon}\"}"
