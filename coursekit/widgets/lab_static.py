"""A lab's settings and answer as HTML that needs no script: for a first sight, for print, for search engines."""

from html import escape

from coursekit.edition import edition


def settings_html(shape):
    """The settings of the answer shown, in words: for print and for a page without script."""
    words = edition(shape["lang"])
    lines = [(control["label"], text) for control in shape["controls"]
             if (text := set_text(control, shape["settings"].get(control["name"]), words))]
    rows = "".join(f"<dt>{escape(term)}</dt><dd>{escape(text)}</dd>" for term, text in lines)
    return (f'<p class="lab-label lab-whole">{escape(words.text("labs.ui.settings"))}</p><dl class="lab-set">{rows}</dl>'
            f'<p class="lab-lead lab-whole">{escape(words.text("labs.ui.no_script"))}</p>')


def set_text(control, value, words):
    """What a control is set to, in words; empty where nothing is chosen."""
    kind, listed = control["kind"], words.text("edition.list_separator").join
    options = named_options(control)
    if kind == "story":
        return f"{options[value]}: {control['texts'][value]}" if value else options[value]
    if kind == "steps":
        return " ".join([control["first"]["title"], control["first"]["seat"], *control["first"]["text"]])
    if kind == "day":
        return words.date(value)
    if kind == "answers":
        chosen = [f"{name}: {options[value[one]]}" for one, name, *_ in control["rows"] if (value or {}).get(one)]
        return listed(chosen or (name for _, name, *_ in control["rows"]))
    if kind == "number":
        return number_text(control, value, words)
    if kind == "text":
        return value
    return listed(options[one] for one in ([value] if isinstance(value, str) else value or []) if one in options) if value else ""


def named_options(control):
    """{value: words} of everything a control offers, whatever another setting narrows it to."""
    listed = control.get("options", [])
    pairs = [pair for some in listed.values() for pair in some] if isinstance(listed, dict) else listed
    return dict(pairs) | dict(pair for _, some in control.get("groups", []) for pair in some)


def number_text(control, value, words):
    """A number with its unit; ``texts`` of a control names each value where a unit has to agree with its number."""
    return control.get("texts", {}).get(str(value)) or f"{words.number(value)} {control.get('unit', '')}".strip()


def lines_html(sentence):
    """The lines of an answer, each for itself."""
    return "\n".join(f"<span>{escape(line)}</span>" for line in sentence.split("\n"))


def charts_html(result, name):
    """An answer's pictures, drawn for a desk (``wide``) or for a phone (``narrow``)."""
    shown = [{"svg": result["chart"], "caption": ""}, *result.get("charts", [])]
    return "".join(f'<figure class="lab-chart lab-{name}">{one["svg"]}{caption_html(one["caption"])}</figure>' for one in shown if one["svg"])


def caption_html(text):
    """The caption of a picture, where it has one."""
    return f"<figcaption>{escape(text)}</figcaption>" if text else ""


def tables_html(result, words):
    """An answer's tables, folded: the first under the word for a table, others under their captions."""
    return table_html(result["table"], words.text("labs.ui.table")) + "".join(
        table_html(one, one["caption"]) for one in result.get("tables", []))


def table_html(table, title):
    """A table under its title; the twin of ``table`` in lab.js."""
    if not table["rows"]:
        return ""
    caption = escape(table["caption"])
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in table["columns"])
    body = "".join(f'<tr><th scope="row">{escape(first)}</th>' + "".join(f"<td>{escape(cell)}</td>" for cell in others) + "</tr>"
                   for first, *others in table["rows"])
    opened = " open" if table.get("open") else ""
    return (f'<details class="lab-table"{opened}><summary>{escape(title)}</summary><div class="lab-scroll" tabindex="0" '
            f'role="region" aria-label="{caption}"><table><caption>{caption}</caption><thead><tr>{head}</tr></thead>'
            f"<tbody>{body}</tbody></table></div></details>\n")


def notes_html(notes, shape, words):
    """What the answer rests on, or explains, under its title, the later ones folded; the twin of ``notes`` in lab.js."""
    if not notes:
        return ""
    lines = [f"<li>{escape(text)}</li>" for text in notes]
    first, more = "".join(lines[:shape["first"]]), "".join(lines[shape["first"]:])
    if more:
        title = escape(words.text("labs.ui.more", n=len(notes) - shape["first"]))
        more = f'<details class="lab-more"><summary>{title}</summary><ul>{more}</ul></details>'
    return f'<div class="lab-notes"><p class="lab-label">{escape(shape["notes"])}</p><ul>{first}</ul>{more}</div>\n'
