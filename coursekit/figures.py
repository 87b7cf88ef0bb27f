"""How a matplotlib figure of the course looks: the palette of the labs, no box, labels that an edition can read.

matplotlib 3.11 shapes Arabic by itself; DejaVu Sans, which it ships, has the letters.
"""

import matplotlib.pyplot as plt

from coursekit.edition import edition
from coursekit.labs import palette


def style(lang="en"):
    """Set the course's look for every figure drawn after this, titles on the side where ``lang`` begins to read."""
    light = palette.LIGHT
    start = "right" if edition(lang).direction == "rtl" else "left"
    plt.rcParams.update({
        "figure.figsize": (7.2, 4.2), "figure.dpi": 120, "figure.facecolor": light["paper"],
        "axes.facecolor": light["paper"], "axes.edgecolor": light["rule"], "axes.labelcolor": light["ink-2"],
        "axes.spines.top": False, "axes.spines.right": False, "axes.titlesize": 12, "axes.titlelocation": start,
        "axes.titlecolor": light["ink"], "axes.prop_cycle": plt.cycler(color=[light[name] for name in palette.SERIES]),
        "axes.grid": True, "grid.color": light["rule"], "grid.linewidth": 0.6, "axes.axisbelow": True,
        "xtick.color": light["ink-2"], "ytick.color": light["ink-2"], "text.color": light["ink"],
        "font.family": "DejaVu Sans", "font.size": 10, "savefig.bbox": "tight",
    })


def source_line(axes, text):
    """Write the source and its date under a figure, small. ``text`` is one line in the edition's language."""
    side = plt.rcParams["axes.titlelocation"]
    axes.figure.text(0.01 if side == "left" else 0.99, -0.02, text, fontsize=8, color=palette.LIGHT["ink-2"],
                     ha=side, va="top")


def mark_day(axes, day, label):
    """Draw one dated event across a time axis, its name beside the line; ``day`` is what matplotlib reads as a date."""
    axes.axvline(day, color=palette.LIGHT["ink-2"], linewidth=1, linestyle=(0, (4, 3)))
    axes.annotate(label, (day, 1), xycoords=("data", "axes fraction"), xytext=(4, -4), textcoords="offset points",
                  fontsize=8.5, color=palette.LIGHT["ink-2"], va="top")
