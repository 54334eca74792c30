"""The REST shell over the same services: JSON in, one service, JSON out, one form for every error."""
