"""`course bench`: what the course costs in time, bytes and memory, beside stock Jupyter Book on the same sources."""

from coursekit.bench.run import run

__all__ = ["run"]
