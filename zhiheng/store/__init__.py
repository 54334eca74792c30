"""The ledger, duties, parties and proposals on SQLite and PostgreSQL, and the columnar copy. Knows no meaning."""
