"""All claims about something, page by page, with their speakers. Nothing but the standard library.

    python3 examples/python.py isis-territory
"""
import json
import os
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen

URL = os.environ.get("WHOSAID_URL", "http://localhost:4000") + "/graphql"
QUERY = """
query About($subject: String!, $after: String) {
  claims(filter: { about: { slug: { eq: $subject } } }, first: 5, after: $after) {
    nodes { text speaker { name } }
    pageInfo { hasNextPage endCursor }
  }
}
"""


def ask(**variables):
    body = json.dumps({"query": QUERY, "variables": variables}).encode()
    request = Request(URL, body, {"content-type": "application/json", "accept": "application/json"})
    try:
        answer = json.load(urlopen(request))
    except HTTPError as refused:  # The body says why.
        answer = json.load(refused)
    if answer.get("errors"):
        sys.exit("\n".join(error["message"] for error in answer["errors"]))
    return answer["data"]["claims"]


subject, page = sys.argv[1] if len(sys.argv) > 1 else "isis-territory", None
while page is None or page["pageInfo"]["hasNextPage"]:
    page = ask(subject=subject, after=page and page["pageInfo"]["endCursor"])
    for claim in page["nodes"]:
        print(f"{claim['speaker']['name']}: {claim['text']}")
