"""How a matplotlib figure of the course looks: the palette of the labs, no box, labels that an edition can read.

matplotlib 3.11 shapes Arabic by itself; DejaVu Sans, which it ships, has the letters.
"""

import matplotlib.pyplot as plt

from coursekit.labs import palette


def style():
    """Set the course's look for every figure drawn after this. Call it once, at the top of a notebook."""
    light = palette.LIGHT
    plt.rcParams.update({
        "figure.figsize": (7.2, 4.2), "figure.dpi": 120, "figure.facecolor": light["paper"],
        "axes.facecolor": light["paper"], "axes.edgecolor": light["rule"], "axes.labelcolor": light["ink-2"],
        "axes.spines.top": False, "axes.spines.right": False, "axes.titlesize": 12, "axes.titlelocation": "left",
        "axes.titlecolor": light["ink"], "axes.prop_cycle": plt.cycler(color=[light[name] for name in palette.SERIES]),
        "axes.grid": True, "grid.color": light["rule"], "grid.linewidth": 0.6, "axes.axisbelow": True,
        "xtick.color": light["ink-2"], "ytick.color": light["ink-2"], "text.color": light["ink"],
        "font.family": "DejaVu Sans", "font.size": 10, "savefig.bbox": "tight",
    })


def source_line(axes, text):
    """Write the source and its date under a figure, small. ``text`` is one line in the edition's language."""
    axes.figure.text(0.01, -0.02, text, fontsize=8, color=palette.LIGHT["ink-2"], ha="left", va="top")


def mark_day(axes, day, label):
    """Draw one dated event across a time axis, its name beside the line. ``day`` is anything matplotlib reads as a date."""
    axes.axvline(day, color=palette.LIGHT["ink-2"], linewidth=1, linestyle=(0, (4, 3)))
    axes.annotate(label, (day, 1), xycoords=("data", "axes fraction"), xytext=(4, -4), textcoords="offset points",
                  fontsize=8.5, color=palette.LIGHT["ink-2"], va="top")
