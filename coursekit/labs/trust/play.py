"""Two rules against each other: expected points, worked out without a lot.

The pair of states of two rules is a Markov chain. Its distribution is followed from round to round, each round weighted with the chance
that it is played; after LONGEST rounds the rest of the weight goes to the distribution reached, which then hardly moves.
"""

LONGEST = 100


def play(first, second, here, rounds=0):
    """{"first", "second": points a round, "both": share of rounds in which both reports arrive, "path": that share in each of the
    first ``rounds`` rounds}, all expected and weighted over the rounds that are played."""
    chain, worth = chained(first, second, here)
    spread, weight, total, path = [1.0] + [0.0] * (len(chain) - 1), 1 - here["again"], [0.0, 0.0, 0.0], []
    for at in range(max(LONGEST, rounds)):
        now = [0.0, 0.0, 0.0]
        moved = [0.0] * len(chain)
        for place, share in enumerate(spread):
            if share:
                for i in range(3):
                    now[i] += share * worth[place][i]
                for target, chance in chain[place]:
                    moved[target] += share * chance
        if at < rounds:
            path.append(now[2])
        if at == max(LONGEST, rounds) - 1 or weight < 0.000001:
            weight = weight / (1 - here["again"])  # all the rounds that are still to come
        total = [sum_ + weight * value for sum_, value in zip(total, now)]
        if at >= rounds - 1 and (at >= LONGEST - 1 or weight < 0.000001):
            break
        weight *= here["again"]
        spread = moved
    return {"first": total[0], "second": total[1], "both": total[2], "path": path}


def chained(first, second, here):
    """(transitions [[(state, chance)]], worth [[first, second, both]]) of the pairs of states that can be reached; 0 is the start."""
    pairs, chain, worth = [(0, 0)], [], []
    place = 0
    while place < len(pairs):
        found, value = {}, [0.0, 0.0, 0.0]
        for chance, seen, points in outcomes(first, second, pairs[place], here):
            for i in range(3):
                value[i] += chance * points[i]
            after = (first["next"][pairs[place][0]][seen[0]], second["next"][pairs[place][1]][seen[1]])
            if after not in pairs:
                pairs.append(after)
            target = pairs.index(after)
            found[target] = found.get(target, 0.0) + chance
        chain.append([(target, found[target]) for target in sorted(found)])
        worth.append(value)
        place += 1
    return chain, worth


def outcomes(first, second, pair, here):
    """[(chance, (what the first saw, what the second saw), (points, points, both arrived))] of a round; what was seen is 2 * own +
    partner's."""
    found, hub = [], here["hub"]
    if hub < 1:
        for sent, came, chance in sendings(first["share"][pair[0]], here["noise"]):
            for other_sent, other_came, other_chance in sendings(second["share"][pair[1]], here["noise"]):
                own, other = (came, other_came) if here["told"] else (sent, other_sent)
                found.append(((1 - hub) * chance * other_chance, (2 * own + other_came, 2 * other + came),
                              (earned(here, sent, came, other_came), earned(here, other_sent, other_came, came), came * other_came)))
    if hub > 0:
        seen, points = through_hub(max(first["share"]) > 0, max(second["share"]) > 0, here)
        found.append((hub, seen, points))
    return found


def sendings(share, noise):
    """[(sent, arrived, chance)] for a chance to share."""
    found = []
    if share > 0:
        found.append((1, 1, share * (1 - noise)))
        if noise > 0:
            found.append((1, 0, share * noise))
    if share < 1:
        found.append((0, 0, 1 - share))
    return found


def earned(here, sent, came, other_came):
    """Points of a round for one side."""
    return here["gain"] * other_came - here["cost"] * sent + here["joint"] * came * other_came - here["reputation"] * (1 - came)


def through_hub(one, two, here):
    """(seen, points) of a round through the hub: it takes both reports, checks them and passes them on only when it has both. Nothing
    is lost there and nobody gives for nothing, so every rule that ever shares hands its report in."""
    both = 1 if one and two else 0
    side = lambda came: (both * (here["gain"] - here["cost"] + here["joint"]) - here["fee"] - (0 if came else here["reputation"]))
    return (2 * int(one) + int(two), 2 * int(two) + int(one)), (side(one), side(two), both)
