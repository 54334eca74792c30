"""Packs: one folder of declarations a field of work."""
