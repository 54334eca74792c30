"""Criminal judgments in Chinese: who was detained, arrested, bailed and judged, on which day, in which words."""
