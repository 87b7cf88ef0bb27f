"""What the site asks a browser to refuse, for a host that sends headers: ``_headers`` at the site's root.

The form of the file is the one that several static hosts read, and `course serve`; another host copies the lines into its
settings. A page opened from a folder has no headers, and asks for nothing from elsewhere all the same.
"""

import base64
import hashlib
import re

FILE = "_headers"
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)  # with a type it is data, with a src it is a file of the site


def policy(pages):
    """The content security policy of a site, from the HTML of its pages: own files, and the inline scripts by their hash.

    blob: and wasm are the labs' interpreter, which is handed over in memory (runtime.js); style attributes carry the colours and
    lengths of drawings.
    """
    digests = {hashlib.sha256(script.encode("utf-8")).digest() for html in pages for script in INLINE.findall(html)}
    hashes = " ".join(sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests))
    return "; ".join(["default-src 'self'", f"script-src 'self' blob: 'wasm-unsafe-eval' {hashes}".rstrip(), "worker-src 'self' blob:",
                      "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "connect-src 'self' blob:", "object-src 'none'",
                      "base-uri 'self'", "form-action 'self'"])


def write(site):
    """Writes the headers of a built site into its folder; the same pages give the same text."""
    text = policy(path.read_text("utf-8") for path in sorted(site.rglob("*.html")))
    lines = {"Content-Security-Policy": text, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
    (site / FILE).write_text("/*\n" + "".join(f"  {name}: {value}\n" for name, value in lines.items()), "utf-8")
