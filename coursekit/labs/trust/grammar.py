"""The small language in which a reader writes a rule: one case a line, the first that holds decides.

    first round: share
    partner withheld, I shared: share 30%
    otherwise: share

Its words come from ``data["grammar"]``, one set for each edition; a rule may be written in any of them. Nothing is evaluated as code.
"""

MOST_LINES, LONGEST = 16, 1200
MARKS = "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u200e\u200f"  # Arabic vowel signs, the stretch, marks of direction
DIGITS = "٠١٢٣٤٥٦٧٨٩"
# condition: what must be true of the rounds before. n: rounds played; o1, o2: partner's last and last but one; i1: one's own last
CONDITIONS = {"first": {"n": 0}, "shared": {"o1": 1}, "withheld": {"o1": 0}, "shared_twice": {"o1": 1, "o2": 1},
              "withheld_twice": {"o1": 0, "o2": 0}, "shared_before": {"o2": 1}, "withheld_before": {"o2": 0}, "ever": {"ever": 1},
              "i_shared": {"i1": 1}, "i_withheld": {"i1": 0}}


class Fault(Exception):
    """What is wrong with a rule: ``key`` of its words, ``line`` and ``word`` counted from 1 (0: none), ``values`` for the text."""

    def __init__(self, key, line=0, word=0, **values):
        super().__init__(key)
        self.key, self.line, self.word, self.values = key, line, word, values


def plain(word):
    """A word as it is compared: small letters, no vowel signs, one shape of alif and of ya, Western digits."""
    found = ""
    for sign in word.lower():
        if sign in DIGITS:
            sign = str(DIGITS.index(sign))
        found += "" if sign in MARKS else "ا" if sign in "أإآ" else "ي" if sign == "ى" else sign
    return found.replace("٪", "%")


def tokens(line):
    """[(sign or word, its number in the line)]; a comment after # is left out, «:», «,» and «،» stand alone and count as no word."""
    found, number = [], 0
    for part in line.split("#")[0].replace("،", " , ").replace(",", " , ").replace("：", ":").replace(":", " : ").split():
        number += part not in (":", ",")
        found.append((part, number))
    return found


def parted(found, grammars):
    """Words with a joining letter taken off where it is written on to the case that follows, as Arabic does."""
    result = []
    for grammar in grammars:
        if len(grammar["and"]) == 1:
            begins = [plain(phrase.split(" ")[0]) for _, phrase in grammar["conditions"]]
            for word, number in found:
                joined = plain(word)[:1] == grammar["and"] and plain(word)[1:] in begins
                result += [(word[:1], number), (word[1:], number)] if joined else [(word, number)]
            found, result = result, []
    return found


def read(text, grammars):
    """[(needs {what: value}, chance to share, line)] of a text, in its order; the last needs nothing. Raises Fault."""
    cases, seen, last = [], [], 0
    for at, line in enumerate(text.split("\n"), 1):
        found = parted(tokens(line), grammars)
        if not found:
            continue
        if last:
            raise Fault("after", at, 1, other=last)
        if len(cases) == MOST_LINES:
            raise Fault("lines", at, 0, most=MOST_LINES)
        needs, place = conditions(found, at, grammars)
        chance = action(found, place, at, grammars)
        if needs in seen:
            raise Fault("again", at, 0, other=cases[seen.index(needs)][2])
        if not needs:
            last = at
        seen.append(needs)
        cases.append((needs, chance, at))
    if not cases:
        raise Fault("empty")
    if not last:
        raise Fault("otherwise", cases[-1][2])
    return cases


def conditions(found, at, grammars):
    """(needs, place behind the colon) of a line."""
    if ":" not in [word for word, _ in found]:
        raise Fault("colon", at)
    phrases = [(phrase, code, grammar is grammars[0]) for grammar in grammars
               for code, phrase in grammar["conditions"] + [["otherwise", grammar["otherwise"]]]]
    ends = [":", ","] + [plain(grammar["and"]) for grammar in grammars]
    needs, place, codes = {}, 0, []
    while True:
        code, place = phrase_at(found, place, at, phrases, ends)
        codes.append(code)
        for what, value in sorted(CONDITIONS.get(code, {}).items()):
            if needs.get(what, value) != value or (needs and ("n" in needs) != (what == "n")):
                raise Fault("never", at, found[place - 1][1])
            needs[what] = value
        sign, number = found[place]
        if sign == ":":
            break
        if plain(sign) not in ends:
            raise Fault("joined", at, number, text=sign)
        place += 1
    if "otherwise" in codes and len(codes) > 1:
        raise Fault("otherwise_alone", at, 1)
    return needs, place + 1


def phrase_at(found, place, at, phrases, ends):
    """(code, place behind it) of the longest phrase that stands at a place. Raises Fault at the first word that fits none, with what
    could stand there; at the beginning, in the words of the reader's own edition. ``phrases``: [(phrase, code, own edition)]."""
    best, reached, could = None, 0, []
    for phrase, code, own in phrases:
        parts, n = phrase.split(" "), 0
        while n < len(parts) and place + n < len(found) and plain(found[place + n][0]) == plain(parts[n]):
            n += 1
        if n == len(parts) and (best is None or n > best[1]):
            best = (code, n)
        if n < len(parts):
            if n > reached:
                reached, could = n, []
            if n == reached and (n or own) and parts[n] not in could:
                could.append(parts[n])
    after = found[place + reached] if place + reached < len(found) else (":", 0)
    if best and (best[1] > reached or plain(after[0]) in ends):
        return best[0], place + best[1]
    before = " ".join([word for word, _ in found[place:place + reached]])
    if plain(after[0]) in ends:
        raise Fault("unfinished" if reached else "nothing", at, found[place + reached - 1][1] if reached else 0, before=before, could=could)
    raise Fault("word_after" if reached else "word", at, after[1], text=after[0], before=before, could=could)


def action(found, place, at, grammars):
    """The chance to share that a line gives, read from behind its colon to its end."""
    rest = found[place:]
    could = [grammars[0][name] for name in ("share", "withhold")]
    if not rest:
        raise Fault("no_action", at, 0, could=could)
    word, number = rest[0]
    if plain(word) in [plain(grammar["withhold"]) for grammar in grammars]:
        chance, rest = 0.0, rest[1:]
    elif plain(word) in [plain(grammar["share"]) for grammar in grammars]:
        chance, rest = 1.0, rest[1:]
        if rest:
            chance, rest = chance_of("".join([plain(one) for one, _ in rest]), rest, at)
    else:
        raise Fault("action", at, number, text=word, could=could)
    if rest:
        raise Fault("more", at, rest[0][1], text=rest[0][0])
    return chance


def chance_of(text, rest, at):
    """(chance, nothing left) of «30%», «30 %» or «30»."""
    digits = text[:-1] if text.endswith("%") else text
    if not digits or [sign for sign in digits if sign not in "0123456789"]:
        raise Fault("chance", at, rest[0][1], text=" ".join([word for word, _ in rest]))
    if len(digits) > 3 or int(digits) > 100:
        raise Fault("range", at, rest[0][1], text=digits)
    return int(digits) / 100, []
