"""The command line: translates words into calls of services and answers into lines or JSON."""
