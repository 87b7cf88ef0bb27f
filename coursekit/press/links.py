"""Links and names within a volume: what it holds is reached within it, what it does not hold on the site, or not at all."""

import re
from posixpath import normpath
from urllib.parse import urldefrag

NAMING = ("aria-labelledby", "aria-describedby", "headers", "for")
WITHIN = re.compile(r"url\(#([^)]+)\)")


def rewrite(volume, name_of):
    """Rewrites names and links of all pages of a volume in place.

    Parameters
    ----------
    volume : Volume
    name_of : function of (slug of a page, name on it or "") -> (name to write, address to write): one file for all pages needs names of its
        own, a file for each needs its name in the address.
    """
    slugs = {page.name: page.slug for page in volume.pages}
    known = {page.name: {tag["id"] for tag in page.body.find_all(id=True)} for page in volume.pages}
    for page in volume.pages:
        for link in page.body.find_all("a", href=True):
            address = target(page, link["href"], slugs, known, name_of, volume.address)
            if address is None:
                link.name = "span"
                del link["href"]
            else:
                link["href"] = address
            for name in ("rel", "download", "target"):
                link.attrs.pop(name, None)
        for tag in page.body.find_all(True):
            for name in NAMING:
                if name in tag.attrs:
                    kept = [one for one in tag[name].split() if one in known[page.name]] if isinstance(tag[name], str) else tag[name]
                    tag[name] = " ".join(name_of(page.slug, one)[0] for one in kept)
                    if not kept:
                        del tag[name]
            for name, value in tag.attrs.items():
                if isinstance(value, str) and "url(#" in value:
                    tag[name] = WITHIN.sub(lambda found, page=page: f"url(#{name_of(page.slug, found[1])[0]})", value)
            if "id" in tag.attrs:
                tag["id"] = name_of(page.slug, tag["id"])[0]


def target(page, href, slugs, known, name_of, site):
    """The address of a link within a volume, on the site, or None."""
    if re.match(r"[a-z]+:", href):
        return href
    path, place = urldefrag(href)
    folder = page.name.rpartition("/")[0]
    name = normpath(f"{folder}/{path}").removesuffix(".html") if path else page.name
    if name in slugs:
        return name_of(slugs[name], place if place in known[name] else "")[1]
    return f"{site}{normpath(f'{folder}/{path}')}{f'#{place}' if place else ''}" if site else None
