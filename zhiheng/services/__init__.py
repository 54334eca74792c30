"""Services: one verb a module. They know acts and ledgers, not HTTP or terminals."""
