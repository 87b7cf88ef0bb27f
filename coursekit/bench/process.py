"""How long a command takes and how much memory it and its children hold at their peak."""

import subprocess
import threading
import time
from pathlib import Path

import psutil

from coursekit.errors import CourseError


def measured(command, folder, log):
    """Runs a command; returns seconds and the peak of its memory in MB.

    The memory is the resident size summed over the command and its children, sampled ten times a second; pages that
    two of them share are counted twice.

    Parameters
    ----------
    command : list of words.
    folder : where it runs.
    log : Path; its output goes there.

    Raises CourseError when the command fails, naming the log.
    """
    began = time.perf_counter()
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen([str(word) for word in command], cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        peak = [0]
        watch = threading.Thread(target=sample, args=(process, peak))
        watch.start()
        code = process.wait()
    seconds = time.perf_counter() - began
    watch.join()
    if code:
        tail = "\n".join(log.read_text("utf-8").splitlines()[-15:])
        raise CourseError(f"{Path(command[0]).name} ended with {code}:\n{tail}", file=log)
    return round(seconds, 2), round(peak[0] / 1e6)


def sample(process, peak):
    """Keeps in ``peak[0]`` the most bytes that a process and its children held together while it ran."""
    root = psutil.Process(process.pid)
    while process.poll() is None:
        total = 0
        try:
            for one in [root, *root.children(recursive=True)]:
                total += one.memory_info().rss
        except psutil.NoSuchProcess:
            pass  # one of them ended between being listed and being asked; the next sample is whole again
        peak[0] = max(peak[0], total)
        time.sleep(0.1)
