"""The addresses of the sources: well-formed always, and asked on line where there is a network."""

import concurrent.futures
import http.client
import re
import socket
import urllib.error
import urllib.parse
import urllib.request
from itertools import groupby
from typing import NamedTuple

from coursekit.errors import CourseError
from coursekit.sources import sources

TIMEOUT = 15  # seconds for one answer
AT_ONCE = 8  # hosts asked at the same time; one host is asked one thing after another
HEADERS = {"User-Agent": "course-sources-check (checks the links of an open course; one request per page)"}
HOST = re.compile(r"(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}", re.I)


class Answer(NamedTuple):
    """What one address answered.

    state : "there", "moved" (to another page), "refused" (the site answers, not to a script), "gone", "silent" (no answer).
    detail : the status, the new address, or the reason of the silence.
    """

    source_id: str
    url: str
    state: str
    detail: str


def faults(rows=None):
    """CourseErrors' list for every address that is not well-formed; ``rows`` is {source_id: row}, the table by default."""
    found = []
    for number, (source_id, row) in enumerate((rows or sources()).items(), 2):
        what = row["url"] and fault(row["url"])
        if what:
            found.append(CourseError(what, file="data/sources.csv", line=number, place=f"{source_id}, url",
                                     mend="Write the whole address, or leave it blank and say in the note where it was read."))
    return found


def fault(url):
    """What is wrong with an address, "" for nothing."""
    try:
        parts = urllib.parse.urlsplit(url)
        port = parts.port
    except ValueError as told:
        return f"«{url}» is no address: {told}."
    if parts.scheme not in ("http", "https"):
        return f"«{url}» does not begin with http:// or https://."
    if not HOST.fullmatch(parts.hostname or "") or port == 0:
        return f"«{parts.netloc}» is no name of a site."
    if parts.username or parts.password:
        return f"«{url}» carries a name or a password."
    if re.search(r"\s|\.\.\.|…|[<>\"{}|\\^`]", url):
        return f"«{url}» holds a character that no address has, or was shortened."
    return ""


def site_only(rows=None):
    """Ids of the sources whose address names a site and no page of it."""
    return [source_id for source_id, row in (rows or sources()).items()
            if row["url"] and urllib.parse.urlsplit(row["url"]).path in ("", "/") and "?" not in row["url"]]


def online(rows=None, ask=None):
    """[Answer] of every address, in the order of the table.

    Each host is asked one page after another, several hosts at once; one that keeps silent is not asked again.
    ``ask`` takes a URL and returns (state, detail).
    Raises CourseError where none of the sites with most pages can be reached: then the network is missing, not the pages.
    """
    pages = [(source_id, row["url"]) for source_id, row in (rows or sources()).items() if row["url"]]
    hosts = groupby(sorted(pages, key=lambda page: host(page[1])), key=lambda page: host(page[1]))
    queues = sorted((list(group) for _, group in hosts), key=len, reverse=True)
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        found = together(pool, queues[:AT_ONCE], ask or answer)
        if found and all(one.state == "silent" for one in found):
            raise CourseError("No site answered, so nothing is known of the pages.", mend="Try again with a network.")
        found += together(pool, queues[AT_ONCE:], ask or answer)
    place = {source_id: number for number, (source_id, _) in enumerate(pages)}
    return sorted(found, key=lambda one: place[one.source_id])


def together(pool, queues, ask):
    """The answers of several hosts, asked at the same time."""
    return [one for answers in pool.map(lambda queue: list(asked(queue, ask)), queues) for one in answers]


def asked(queue, ask):
    """The answers of one host's pages; after a silent one the rest are silent too."""
    silent = ""
    for source_id, url in queue:
        state, detail = ("silent", silent) if silent else ask(url)
        silent = detail if state == "silent" else ""
        yield Answer(source_id, url, state, detail)


def host(url):
    return urllib.parse.urlsplit(url).netloc.lower()


def answer(url):
    """(state, detail) of one address; the page itself is not read."""
    request = urllib.request.Request(urllib.parse.quote(url, safe="%/:=&?~#+!$,;'@()*[]"), headers=HEADERS)
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as opened:
            moved = opened.url.split("#")[0] != request.full_url.split("#")[0]
            return ("moved", opened.url) if moved else ("there", str(opened.status))
    except urllib.error.HTTPError as told:
        return ("gone" if told.code in (404, 410) else "refused"), str(told.code)
    except (urllib.error.URLError, http.client.HTTPException, socket.timeout, OSError) as told:
        return "silent", str(getattr(told, "reason", told)) or type(told).__name__
