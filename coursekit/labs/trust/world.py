"""What a round is worth, and the name of the game that follows from it."""


def world(gain=5, cost=2, joint=0, reputation=0, noise=0, told=False, hub=0, fee=0, again=95):
    """A world to play in. Points: ``gain`` of a partner's report, ``cost`` of giving one, ``joint`` for each where both arrived,
    ``reputation`` lost with others where none came from oneself, ``fee`` for each in a round through the hub. ``noise``: chance in a
    hundred that a report sent does not count; ``told``: whether its sender learns of it. ``hub``: rounds in a hundred that go
    through the hub. ``again``: chance in a hundred of another round."""
    return {"gain": gain, "cost": cost, "joint": joint, "reputation": reputation, "noise": noise / 100, "told": told,
            "hub": hub / 100, "fee": fee, "again": again / 100}


def points(here):
    """(both share, only the partner shares, only oneself shares, nobody): points of one round without error and without hub."""
    return (here["gain"] - here["cost"] + here["joint"], here["gain"] - here["reputation"], -here["cost"], -here["reputation"])


def kind(here):
    """The name of a single round: «deadlock», «harmony», «assurance» or «dilemma».

    Source: the order of the four results, as Jervis 1978 uses it for the prisoner's dilemma and the stag hunt.
    """
    both, tempted, alone, nobody = points(here)
    if both <= nobody:
        return "deadlock"
    if both < tempted:
        return "dilemma"
    return "harmony" if alone >= nobody else "assurance"
