"""``python -m coursekit.cli`` is ``course``."""

import sys

from coursekit.cli import main

sys.exit(main())
