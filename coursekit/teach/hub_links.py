"""Links that bring the course's notebooks into a student's folder on a JupyterHub and open one of them (nbgitpuller)."""

from urllib.parse import quote, urlencode, urlsplit

from coursekit import tables
from coursekit.edition import SOURCE, editions
from coursekit.errors import RequestError


def links(hub, repository, branch="main"):
    """One link a lab and edition: a list of (chapter id, edition code, link).

    ``hub`` and ``repository``: addresses that begin with https:// or http://. nbgitpuller clones the repository at the first
    click and merges at the later ones, and never overwrites what the student wrote; ``urlpath`` is where it leads then.
    Raises RequestError where an address is none.
    """
    for name, address in (("--hub", hub), ("--repository", repository)):
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise RequestError(f"«{address}» is no address of the web.", place=name, mend="Write it whole, as https://hub.example.edu.")
    folder = repository.rstrip("/").rsplit("/", 1)[-1].removesuffix(".git")
    chapters = tables.load("chapters").dropna(subset=["lab_id"]).sort_values("number")
    return [(row.chapter_id, code, _link(hub, repository, branch, f"lab/tree/{folder}/{notebook(row.lab_id, code)}"))
            for row in chapters.itertuples() for code in editions()]


def notebook(lab_id, code):
    """The path of a lab's notebook in the repository."""
    return f"{'' if code == SOURCE else f'translations/{code}/'}notebooks/{lab_id}.ipynb"


def _link(hub, repository, branch, path):
    asked = urlencode({"repo": repository, "branch": branch, "urlpath": path}, quote_via=quote, safe="")
    return f"{hub.rstrip('/')}/hub/user-redirect/git-pull?{asked}"
