"""The kernel: acts, conditions, gates, duties, reviews and legal time. Pure Python: no database, no web, no clock."""
