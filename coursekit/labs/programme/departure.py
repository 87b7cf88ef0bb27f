"""What is left of a plan when a partner goes: what stops at once, what runs down, what never begins, and what stays."""

from coursekit.labs.programme.measures import HALVES, HOME_EXTRA, LASTS, MACHINES, MEASURES, NAMES, OWN_EXTRA, UPKEEP


def departure(found, plan, partner, after, own=(), home=False):
    """A partner leaves at the end of year ``after``; the others pay as planned.

    {"partner", "cut": half-year, "state": {measure: stays | fades (still in use at the end, running down) | runs-down | stops |
    unfinished | never | late (not delivered in time by others either)}, "stops": {measure: half-year in which it stops, also where it
    was never begun}, "fades": {measure: half-year from which it runs down}}
    """
    cut, state, stops, fades = after * 2, {}, {}, {}
    for name in NAMES:
        if name not in plan:
            continue
        payer, begin, ready = "own" if name in own else MEASURES[name][3], found["begin"].get(name, HALVES), found["ready"].get(name)
        cut_off = [one for one in MEASURES[name][4] if state.get(one) in ("unfinished", "never")]
        if payer != partner and not (cut_off and begin >= cut):
            state[name] = "stays" if ready is not None else "late"
        elif begin >= cut:
            state[name], stops[name] = "never", cut
        elif ready is None or ready > cut:
            state[name], stops[name] = "unfinished", cut
        else:
            more = lasting(name, found, cut, home)
            if more is None:
                state[name] = "stays"
            else:
                fades[name] = cut
                state[name] = "fades" if cut + more > HALVES else "runs-down" if more else "stops"
                if cut + more <= HALVES:
                    stops[name] = cut + more
        for one in MEASURES[name][4]:
            running = state[name] in ("stays", "fades", "runs-down")
            if running and state.get(one) in ("stops", "runs-down") and stops[one] < stops.get(name, HALVES + 1):
                stops[name], state[name] = stops[one], "stops" if stops[one] <= cut else "runs-down"
                fades[name] = min(fades.get(name, HALVES), cut)
    return {"partner": partner, "cut": cut, "state": state, "stops": stops, "fades": fades}


def lasting(name, found, cut, home):
    """Half-years for which a measure goes on without its payer; None where it needs none."""
    if name == "database" and not home:
        return 0  # it stands on the servers of the one who left
    kept = name in MACHINES and found["use"].get("technicians", HALVES + 1) <= cut
    return LASTS[name] + UPKEEP if kept else LASTS[name]


def surviving(found, left=None):
    """Measures in use at the end of the four years."""
    return [one for one in NAMES if one in found["use"] and (not left or left["state"].get(one) in ("stays", "fades"))]


def ends(left):
    """{measure: half-year of its end} for the evaluation: what never ran counts as ended before it began."""
    return {one: left["stops"].get(one, 0) for one in left["state"] if left["state"][one] not in ("stays", "fades")}


def price(found, own, home):
    """What the precautions cost on top: for measures taken on, and for data kept at home."""
    extra = 0
    for name in found["begin"]:
        ready = found["ready"].get(name, HALVES)
        if name in own and MEASURES[name][3] != "own":
            extra += OWN_EXTRA * (min(ready, HALVES) - found["begin"][name])
        if name == "database" and home:
            extra += HOME_EXTRA * (HALVES - found["begin"][name])
    return extra
