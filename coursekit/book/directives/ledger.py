"""``{ledger}``: every claim of the report with the form that filters them; ``{claim-counts}``: how the verdicts fall."""

from html import escape

from docutils import nodes

from coursekit import tables
from coursekit.book import rows
from coursekit.book.claim_card import ids, ledger_card, section_key, section_name, verdict_mark
from coursekit.book.directives.base import CourseDirective
from coursekit.book.nodes import Box
from coursekit.book.plain_table import bar, plain_table
from coursekit.book.reference_files import loads
from coursekit.errors import CourseError
from coursekit.widgets.verdict import SHAPES, mark

NEEDED = ("data/claims.csv", "data/chapters.csv", "data/institutions.csv", "data/information_systems.csv", "data/early_warning.csv",
          "data/sources.csv")


class Ledger(CourseDirective):
    subtype = "ledger"

    def run(self):
        self.depends_on(*NEEDED)
        claims = tables.load("claims")
        cards = []
        for _, claim in claims.iterrows():
            try:
                cards.append(ledger_card(claim, self.lang))
            except CourseError as error:
                self.fault(error)
        form = nodes.raw("", tools(claims, self.lang, self.words), format="html")
        return [*loads(self.env, "reference.css"), form, Box("", *cards, tag="div", classes=["claims", "ledger"]),
                *loads(self.env, "ledger.js")]


class ClaimCounts(CourseDirective):
    subtype = "claim-counts"

    def run(self):
        self.depends_on(*NEEDED)
        claims = tables.load("claims")
        return [*loads(self.env, "reference.css"), self.by_verdict(claims), self.by_part(claims)]

    def by_verdict(self, claims):
        t, counts = self.words.text, claims["verdict"].value_counts()
        lines = [[nodes.inline("", "", *verdict_mark(verdict, self.words), classes=["verdict", f"claim-{verdict}"]), t(f"ledger.meanings.{verdict}"),
                  [nodes.inline(text=str(counts.get(verdict, 0)), classes=["share-count"]),
                   bar(counts.get(verdict, 0) / counts.max(), [f"claim-{verdict}"])]] for verdict in SHAPES]
        heads = [t(f"ledger.counts.{name}") for name in ("verdict", "meaning", "claims")]
        return plain_table(t("ledger.counts.by_verdict"), heads, lines, ["verdict-counts"])

    def by_part(self, claims):
        t = self.words.text
        heads = [t("ledger.counts.part"), *(t(f"book.verdicts.{verdict}") for verdict in SHAPES), t("ledger.counts.claims")]
        lines = [[rows.chapter_link(chapter, self.lang), *counted(part)] for chapter, part in claims.groupby("chapter_id")]
        return plain_table(t("ledger.counts.by_part"), heads, [*lines, [t("ledger.counts.all"), *counted(claims)]], ["part-counts"])


def counted(claims):
    """The number of claims of each verdict and of all, as texts."""
    return [str((claims["verdict"] == verdict).sum()) for verdict in SHAPES] + [str(len(claims))]


def tools(claims, lang, words):
    """The form that filters the claims; the page's script makes it work, and without script it is not shown."""
    t = words.text
    verdicts = "".join(radio(verdict, t(f"book.verdicts.{verdict}"), (claims["verdict"] == verdict).sum()) for verdict in SHAPES)
    return (f'<form class="ledger-tools" aria-label="{escape(t("ledger.filter.title"))}">'
            f'<fieldset class="ledger-verdicts"><legend>{t("ledger.filter.verdict")}</legend>'
            f'{radio("", t("ledger.filter.all_verdicts"), len(claims), True)}{verdicts}</fieldset>'
            f'<p><label for="ledger-section">{t("ledger.filter.section")}</label>'
            f'<select id="ledger-section" name="section"><option value="">{t("ledger.filter.all_sections")}</option>'
            f'{section_options(claims, lang, t)}</select></p>'
            f'<p><label for="ledger-body">{t("ledger.filter.body")}</label>'
            f'<select id="ledger-body" name="body"><option value="">{t("ledger.filter.all_bodies")}</option>'
            f'{body_options(claims, lang, t)}</select></p>'
            f'<p class="ledger-guess"><label><input type="checkbox" name="guess" value="1" aria-describedby="ledger-hint"> '
            f'{t("ledger.filter.guess")}</label> <span id="ledger-hint">{t("ledger.filter.guess_hint")}</span></p>'
            f'<p class="ledger-shown"><span role="status"></span> <button class="ledger-button" type="reset">{t("ledger.filter.reset")}</button></p>'
            f'<p class="ledger-progress" hidden></p><p class="ledger-none" hidden>{t("ledger.filter.none")}</p></form>\n')


def radio(verdict, name, count, checked=False):
    shape = mark(verdict) if verdict else ""
    return (f'<label class="claim-{verdict or "all"}"><input type="radio" name="verdict" value="{verdict}"{" checked" if checked else ""}>'
            f'<span class="verdict">{shape}</span>{escape(name)} <span class="count">{count}</span></label>')


def section_options(claims, lang, t):
    """Parts of the report with their sections below them; a part is named after the chapter that follows it."""
    found = []
    for chapter, part in claims.groupby("chapter_id"):
        title = rows.row_of("chapters", chapter)[f"title_{lang}"]
        found.append(f'<optgroup label="{escape(title)}">')
        sections = part["section"].value_counts(sort=False)
        if len(sections) > 1:
            found.append(option(chapter, t("ledger.filter.whole", title=title, n=len(part))))
        found += [option(section_key(name), t("ledger.filter.option", name=section_name(name, lang), n=count))
                  for name, count in sections.items()] + ["</optgroup>"]
    return "".join(found)


def body_options(claims, lang, t):
    """The bodies that claims are about, by their names."""
    counts = claims["institutions"].map(ids).explode().value_counts()
    named = sorted((rows.name_of("institutions", body, lang), body) for body in counts.index)
    return "".join(option(body, t("ledger.filter.option", name=name, n=counts[body])) for name, body in named)


def option(value, text):
    return f'<option value="{value}">{escape(text)}</option>'


def setup(app):
    app.add_directive("ledger", Ledger)
    app.add_directive("claim-counts", ClaimCounts)
