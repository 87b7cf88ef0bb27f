"""The course on paper and in an e-reader: PDF and EPUB of the whole book and of single chapters, made from the built site."""

from coursekit.press import epub, pdf, publish, volume

KINDS = {"pdf": pdf.write, "epub": epub.write}

__all__ = ["KINDS", "publish", "volume"]
