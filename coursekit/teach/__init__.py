"""What an instructor takes along: plans, packs, platform files, slides, grades. The site builds without this folder."""
