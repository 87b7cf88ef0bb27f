"""Commands for an instructor: plans, packs, platform files, grades."""

from coursekit.cli.command import argument, command


@command("links", argument("--hub", required=True, metavar="ADDRESS", help="the JupyterHub, as https://hub.example.edu"),
         argument("--repository", required=True, metavar="ADDRESS", help="where the course's repository can be cloned from"),
         argument("--branch", default="main", help="the branch to hand out (default: main)"))
def links(options):
    """Print a link for each lab and edition that opens its notebook on your JupyterHub (nbgitpuller), tab-separated.

    Example: course links --hub https://hub.example.edu --repository https://git.example.edu/course
    """
    from coursekit.teach import hub_links

    for line in hub_links.links(options.hub, options.repository, options.branch):
        print(*line, sep="\t")
