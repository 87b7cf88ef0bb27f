"""axe-core on an open page."""

from axe_playwright_python.base import AXE_SCRIPT


def load_axe(page):
    """Puts axe on a page, past its content security policy, which lets no script in from outside: as a debugger would."""
    session = page.context.new_cdp_session(page)
    answer = session.send("Runtime.evaluate", {"expression": AXE_SCRIPT})
    session.detach()
    assert "exceptionDetails" not in answer, answer
