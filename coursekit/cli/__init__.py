"""The ``course`` command: one function a command, its docstring is its help.

What a command makes goes to stdout, what it has to say goes to stderr. It ends with 0 only when all went well; a fault in
what somebody wrote is printed as plain lines and ends with 1, a request that cannot be carried out ends with 2. Each command
imports what it needs when it runs, so that ``course --help`` answers at once.
"""

import argparse
import inspect

from coursekit.cli import bank, data, kit, site, teach  # noqa: F401 - each enters its commands
from coursekit.cli.command import COMMANDS, say
from coursekit.errors import CourseError, RequestError


def parser():
    """The command line as argparse reads it, made from COMMANDS."""
    top = argparse.ArgumentParser(prog="course", description="Builds, checks and serves the course.")
    branches = {"": top.add_subparsers(metavar="COMMAND", required=True)}
    for name, (function, arguments) in COMMANDS.items():
        group, _, word = name.rpartition(" ")
        if group not in branches:
            branch = branches[""].add_parser(group, help=f"commands about {group}")
            branches[group] = branch.add_subparsers(metavar="COMMAND", required=True)
        text = inspect.getdoc(function)
        leaf = branches[group].add_parser(word, help=text.splitlines()[0], description=text,
                                          formatter_class=argparse.RawDescriptionHelpFormatter)
        for flags, keywords in arguments:
            leaf.add_argument(*flags, **keywords)
        leaf.set_defaults(run=function)
    return top


def main(arguments=None):
    """Entry point of ``course``; returns the exit code."""
    options = parser().parse_args(arguments)
    try:
        options.run(options)
    except CourseError as error:
        say(error)
        return 2 if isinstance(error, RequestError) else 1
    except KeyboardInterrupt:
        return 130
    return 0
