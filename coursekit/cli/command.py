"""How a command is entered, with its arguments, and how it talks."""

import sys

COMMANDS = {}  # "items check" -> (function, its arguments), in the order they are listed


def command(name, *arguments):
    """Enters a function as the command ``name``; each argument is the flags and the keywords of ``add_argument``."""
    def enter(function):
        COMMANDS[name] = (function, arguments)
        return function
    return enter


def argument(*flags, **keywords):
    """One argument of a command, as ``add_argument`` of argparse takes it."""
    return flags, keywords


def say(*words, sep=" "):
    """Talk: what a person reads while a command works."""
    print(*words, sep=sep, file=sys.stderr, flush=True)
