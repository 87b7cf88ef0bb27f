"""Commands for an instructor: plans, packs, platform files, grades."""
