"""Charts as SVG text: a step curve, intervals on a time line, a matrix of codes, the spread of treaties.

Pure Python, for CPython and MicroPython alike. Time runs from left to right in every edition, because the reader compares
it with years; names stand where their script begins, and a matrix is mirrored. Every chart names its parts beside them.
``frame`` carries what all share: {"lang", "dir", "narrow", "label"}.
"""
