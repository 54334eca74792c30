"""Readers of what comes from outside: event logs and small text files. They read and refuse; they record nothing."""
