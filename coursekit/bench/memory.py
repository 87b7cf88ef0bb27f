"""What a student takes of a hub's memory: the server that JupyterLab keeps, and the kernel that has run a lab's notebook."""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psutil

from coursekit.edition import ROOT
from coursekit.errors import CourseError

PATIENCE = 60  # seconds until a server that does not answer is given up


def kernels(paths=None):
    """{name of a notebook: MB} that its kernel held when it had run from top to bottom; all English notebooks unless named."""
    return {path.stem: kernel(path) for path in paths or sorted((ROOT / "notebooks").glob("*.ipynb"))}


def kernel(path):
    """MB (resident size) of the kernel that has run one notebook."""
    import nbformat
    from nbclient import NotebookClient

    client = NotebookClient(nbformat.read(path, as_version=4), timeout=120, resources={"metadata": {"path": str(path.parent)}})

    async def run():
        async with client.async_setup_kernel():
            for place, cell in enumerate(client.nb.cells):
                await client.async_execute_cell(cell, place)
            return psutil.Process(client.km.provisioner.pid).memory_info().rss

    with ThreadPoolExecutor(1) as aside:  # the caller may have a loop of its own, as a test beside a browser does
        return round(aside.submit(asyncio.run, run()).result() / 1e6)


def server():
    """MB (resident size) of a JupyterLab server that nobody has opened anything on. Raises CourseError where it does not start."""
    with tempfile.TemporaryDirectory(prefix="course-server-") as folder:
        command = [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", "--ServerApp.token=", "--ServerApp.port=0",
                   f"--ServerApp.root_dir={folder}"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   env={**os.environ, "JUPYTER_RUNTIME_DIR": folder})
        try:
            answering(Path(folder), process)
            family = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
            return round(sum(one.memory_info().rss for one in family) / 1e6)
        finally:
            process.terminate()
            process.wait()


def answering(folder, process):
    """Waits until the server says where it is and answers there."""
    for _ in range(PATIENCE * 5):
        told = next(folder.glob("jpserver-*.json"), None)
        if told and told.stat().st_size:
            try:
                with urlopen(json.loads(told.read_text("utf-8"))["url"] + "api") as answer:
                    return answer.read()
            except URLError:
                pass  # it has written down its address and does not listen yet
        if process.poll() is not None:
            break
        time.sleep(0.2)
    raise CourseError("JupyterLab did not start.", mend="Try `make lab`, which shows what it says.")
