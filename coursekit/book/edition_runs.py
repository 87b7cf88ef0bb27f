"""The editions side by side, each in a process of its own that gets ready at once and builds when it is told."""

import subprocess
import sys
import threading

from coursekit.edition import edition
from coursekit.errors import CourseError


class EditionRuns:
    """Processes of build_edition.py, one for each edition, started and waiting.

    Parameters
    ----------
    codes, root, work : which editions of which project, and the folder that holds what a build can use again.
    state : {"shared", "bank"}: fingerprints of what a process reads while it gets ready; a change there makes it useless.
    ahead : the processes are for a build that nobody waits for yet, and read more in advance.
    """

    def __init__(self, codes, root, work, state, ahead=False):
        self.made_for = needs(codes, state)
        self.processes = {code: subprocess.Popen(
            [sys.executable, "-u", "-m", "coursekit.book.build_edition", code, str(root), str(work / code), state["bank"],
             *(["ahead"] if ahead else [])], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            encoding="utf-8") for code in codes}

    def fit(self, codes, state):
        """Whether these processes can still build those editions."""
        return self.made_for == needs(codes, state) and all(process.poll() is None for process in self.processes.values())

    def build(self, say):
        """Builds, printing what each edition says; raises CourseError when one fails."""
        relays = {code: threading.Thread(target=relay, args=(code, process, say)) for code, process in self.processes.items()}
        for code, process in self.processes.items():
            relays[code].start()
            try:
                process.stdin.write("build\n")
                process.stdin.close()
            except BrokenPipeError:
                pass  # it has ended; what it said and its exit code tell why
        failed = []
        for code, process in self.processes.items():
            relays[code].join()
            if process.wait():
                failed.append(code)
        if failed:
            names = " and ".join(edition(code).text("edition.name") for code in failed)
            raise CourseError(f"The site was not built: {names} has faults, listed above.", mend="The last finished site is untouched.")

    def stop(self):
        """Ends what still waits; nothing has been built by it."""
        for process in self.processes.values():
            if process.poll() is None:
                process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                pipe.close()


def needs(codes, state):
    """What a process reads while it gets ready, as a value to compare: the editions, and two of a build's fingerprints."""
    return list(codes), state["shared"], state["bank"]


def relay(code, process, say):
    """Passes on what one edition's process says."""
    for line in process.stdout:
        say(f"[{code}] {line.rstrip()}")
