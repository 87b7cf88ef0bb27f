"""What a page tells those who link to it: without an address of the site what needs none, with one the full addresses."""

import json
import re
import struct

import pytest

from coursekit.book import published, social_card, start
from coursekit.edition import edition

ADDRESS = "https://course.example/teach"
PAGE = "# Law\n\nStates *cooperate* through \"texts\".\n"


def named(html):
    return dict(re.findall(r'<meta property="og:([a-z_]+)" content="([^"]*)">', html))


@pytest.fixture
def at_address(book):
    config = book.root / "_config.yml"
    config.write_text(config.read_text("utf-8").replace('baseurl: ""', f"baseurl: {ADDRESS}"), "utf-8")
    return book


def test_a_page_names_itself_and_its_place_in_the_course(book):
    html = book.page(PAGE)
    assert named(html) == {"site_name": "International cooperation against terrorism and extremism", "title": "Law", "type": "article",
                           "locale": "en", "description": "States cooperate through “texts”."}
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)[1])
    assert data["@type"] == "LearningResource" and data["timeRequired"] == "PT38M" and len(data["teaches"]) == 7
    home = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', book.html("book/index.html"), re.DOTALL)[1])
    assert home["name"] == named(html)["site_name"] and home["description"]
    assert home["@type"] == "Course" and re.fullmatch(r"PT\d{3,4}M", home["hasCourseInstance"]["courseWorkload"])
    assert "canonical" not in html and not (book.built / "html/_static" / social_card.NAME).exists()


def test_with_an_address_come_full_addresses_and_a_picture(at_address):
    at_address.write("book/01-law-and-policy.md", PAGE, "en")
    html = at_address.page(PAGE, "ar")
    here, there = f"{ADDRESS}/ar/book/01-law-and-policy.html", f"{ADDRESS}/book/01-law-and-policy.html"
    assert f'<link rel="canonical" href="{here}">' in html and named(html)["url"] == here
    assert f'hreflang="en" href="{there}">' in html and f'hreflang="ar" href="{here}">' in html
    assert f'hreflang="x-default" href="{there}">' in html
    picture = (at_address.built / "html/_static" / social_card.NAME).read_bytes()
    assert named(html)["image"] == f"{ADDRESS}/ar/_static/{social_card.NAME}"
    assert struct.unpack(">II", picture[16:24]) == social_card.SIZE and len(picture) < 150_000
    assert edition("ar").code == named(html)["locale"]


def test_the_list_of_pages_names_each_in_every_edition(tmp_path):
    published.write_list(tmp_path, f"{ADDRESS}/", ["book/index.html"])
    text = (tmp_path / "sitemap.xml").read_text("utf-8")
    assert re.findall("<loc>(.*?)</loc>", text) == [f"{ADDRESS}/book/index.html", f"{ADDRESS}/ar/book/index.html"]
    assert f"{ADDRESS}/sitemap.xml" in (tmp_path / "robots.txt").read_text("utf-8")


def test_the_sites_own_page_names_every_edition_and_one_for_all_others():
    html = start.of_site({"en": "Law", "ar": "القانون"}, "book/index.html")
    named = dict(re.findall('<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', html))
    assert named == {"en": "book/index.html", "ar": "ar/book/index.html", "x-default": "book/index.html"}
