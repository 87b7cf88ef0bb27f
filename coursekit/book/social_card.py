"""The picture that a link to the course carries elsewhere: the title over the treaties' spread, drawn from the table."""

from coursekit import tables
from coursekit.edition import edition
from coursekit.labs import palette

NAME = "card.png"
SIZE = (1200, 630)  # pixels, the form that sites expect
LED = "icsft-1999"  # the instrument that the root page speaks of


def write(path, title, lang):
    """Draws the card of one edition as a PNG of ``SIZE`` to ``path``; ``title`` is the book's.

    The lines count, instrument by instrument, the States whose consent the status lists date.
    """
    import matplotlib.pyplot as plt

    from coursekit import figures

    with plt.rc_context():
        figures.style(lang)
        plt.rcParams["savefig.bbox"] = "standard"
        figure = plt.figure(figsize=(SIZE[0] / 100, SIZE[1] / 100), dpi=100)
        axes = figure.add_axes((0, 0, 1, 0.62))
        axes.axis("off")
        for name, years in _years().items():
            accent = name == LED
            axes.step(years, range(1, len(years) + 1), where="post", linewidth=4 if accent else 1.5,
                      color=palette.LIGHT["s1"] if accent else palette.LIGHT["rule"], zorder=2 if accent else 1)
        rtl = edition(lang).direction == "rtl"
        side, at = ("right", 0.95) if rtl else ("left", 0.05)
        figure.text(at, 0.9, _broken(title), fontsize=38, weight="bold", ha=side, va="top", linespacing=1.25)
        figure.savefig(path, format="png", metadata={"Software": None})
        plt.close(figure)


def _years():
    """{instrument: years of consent, earliest first}, the year with its fraction."""
    rows = tables.load("ratifications").dropna(subset=["consented_on"])
    days = tables.days(rows["consented_on"])
    rows = rows.assign(year=[day.year + (day.day_of_year - 1) / 366 for day in days])
    return {name: sorted(part["year"]) for name, part in rows.groupby("convention_id")}


def _broken(title):
    """A title over two lines, broken at the space nearest its middle."""
    spaces = [place for place, sign in enumerate(title) if sign == " "]
    if len(title) < 32 or not spaces:
        return title
    place = min(spaces, key=lambda one: abs(one - len(title) / 2))
    return f"{title[:place]}\n{title[place + 1:]}"
