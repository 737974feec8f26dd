"""`python -m partnerbot` is the `partnerbot` command."""

import sys

from partnerbot.cli import main

if __name__ == "__main__":
    sys.exit(main())
