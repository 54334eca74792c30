"""The web face: pages that show what the services answer."""
