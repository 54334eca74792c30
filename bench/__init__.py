"""What is fast and what is not, measured side by side in one run: ``make bench``. Never part of a test."""
